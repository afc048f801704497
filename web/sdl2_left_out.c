/* What SDL2 and Dear ImGui's backend mention but the page never uses: game controllers, SDL's 2D renderer and
 * shared objects. Answering "there is none" here keeps those parts of SDL2 out of the download (12 KB). */
#include <SDL.h>

int SDL_NumJoysticks(void) { return 0; }

SDL_bool SDL_IsGameController(int joystick_index) {
    (void)joystick_index;
    return SDL_FALSE;
}

SDL_GameController *SDL_GameControllerOpen(int joystick_index) {
    (void)joystick_index;
    return NULL;
}

void SDL_GameControllerClose(SDL_GameController *controller) { (void)controller; }

Sint16 SDL_GameControllerGetAxis(SDL_GameController *controller, SDL_GameControllerAxis axis) {
    (void)controller;
    (void)axis;
    return 0;
}

Uint8 SDL_GameControllerGetButton(SDL_GameController *controller, SDL_GameControllerButton button) {
    (void)controller;
    (void)button;
    return 0;
}

SDL_Renderer *SDL_GetRenderer(SDL_Window *window) {
    (void)window;
    return NULL;
}

/* Asked for only where a renderer is given, and none can be. */
int SDL_GetRendererOutputSize(SDL_Renderer *renderer, int *width, int *height) {
    (void)renderer;
    (void)width;
    (void)height;
    return SDL_Unsupported();
}

/* Internal to SDL: called by SDL_DestroyWindow for the window's renderer, if it has one. */
void SDL_DestroyRendererWithoutFreeing(SDL_Renderer *renderer);
void SDL_DestroyRendererWithoutFreeing(SDL_Renderer *renderer) { (void)renderer; }

void SDL_UnloadObject(void *handle) { (void)handle; }
