/* The GL functions that SDL2 looks up by name. Emscripten's own look-up would link every GL function there is,
 * so the page is built without it (GL_ENABLE_GET_PROC_ADDRESS=0). */
#include <EGL/egl.h>
#include <GLES3/gl3.h>
#include <string.h>

__eglMustCastToProperFunctionPointerType eglGetProcAddress(const char *name) {
    static const struct {
        const char *name;
        __eglMustCastToProperFunctionPointerType function;
    } kEntries[] = {
        {"glGetError", (__eglMustCastToProperFunctionPointerType)glGetError},
        {"glGetIntegerv", (__eglMustCastToProperFunctionPointerType)glGetIntegerv},
        {"glGetString", (__eglMustCastToProperFunctionPointerType)glGetString},
        {"glGetStringi", (__eglMustCastToProperFunctionPointerType)glGetStringi},
    };
    for (unsigned i = 0; i < sizeof kEntries / sizeof kEntries[0]; ++i) {
        if (strcmp(name, kEntries[i].name) == 0) return kEntries[i].function;
    }
    return NULL; /* SDL2 then reports that the feature is not there */
}
