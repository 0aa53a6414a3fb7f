/* vivavoce-worker: speaks and encodes what vivavoce asks for. See render/worker.c. */
#include "render/render.h"

int
main (int argc, char **argv)
{
  return vv_worker_main (argc, argv, vv_engines);
}
