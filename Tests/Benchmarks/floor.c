// The least that building a site can cost: every text is read, rendered by libcmark and written, and
// as many bytes more as a page has around its text. One core.
//
// floor OUT BYTES FILE...   BYTES: of the whole site.
#include <cmark.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static char *read_file(const char *path, size_t *size) {
  FILE *file = fopen(path, "rb");
  if (!file) exit(1);
  fseek(file, 0, SEEK_END);
  *size = (size_t)ftell(file);
  rewind(file);
  char *text = malloc(*size + 1);
  if (fread(text, 1, *size, file) != *size) exit(1);
  fclose(file);
  return text;
}

int main(int count, char **words) {
  if (count < 4) return 2;
  size_t frame = strtoul(words[2], 0, 10) / (size_t)(count - 3);
  char *padding = calloc(1, frame + 1);
  memset(padding, ' ', frame);
  for (int index = 3; index < count; index++) {
    size_t size;
    char *text = read_file(words[index], &size);
    char *page = cmark_markdown_to_html(text, size, CMARK_OPT_DEFAULT);
    size_t length = strlen(page);
    char path[4096];
    snprintf(path, sizeof path, "%s/%d", words[1], index);
    mkdir(path, 0755);
    snprintf(path, sizeof path, "%s/%d/index.html", words[1], index);
    FILE *out = fopen(path, "wb");
    if (!out) return 1;
    fwrite(page, 1, length, out);
    if (length < frame) fwrite(padding, 1, frame - length, out);
    if (fclose(out)) return 1;
    free(page);
    free(text);
  }
  return 0;
}
