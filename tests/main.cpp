// The one main of the unit tests: the same program natively and, as WebAssembly, under node.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
