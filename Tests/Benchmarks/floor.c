// The least that building a site can cost: every text is read and parsed by libcmark, rendered for each
// page that holds it (its lesson, its course on one page, its slides, all with headings and links of their
// own), and every file of the site is written, in its folder and with as many bytes as it has, and its
// SHA-256 is found, which the list of files holds. One core.
//
// floor OUT LIST FILE...   LIST: a line for each file of the site, its size and its path.
#include <cmark.h>
#include <openssl/sha.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { pages_of_text = 3 };

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

// Makes a file and the folders that it lies in; they mostly are those of the file before.
static FILE *create(char *path) {
  FILE *file = fopen(path, "wb");
  if (file) return file;
  for (char *end = strchr(path + 1, '/'); end; end = strchr(end + 1, '/')) {
    *end = 0;
    mkdir(path, 0755);
    *end = '/';
  }
  return fopen(path, "wb");
}

int main(int count, char **words) {
  if (count < 4) return 2;
  FILE *list = fopen(words[2], "r");
  if (!list) return 1;
  // What was rendered last is written until it is used up, so that the bytes are those of pages.
  char *page = strdup("");
  cmark_node *document = NULL;
  int copies = pages_of_text;
  size_t left = 0, length = 0, size;
  int next = 3;
  unsigned char digest[SHA256_DIGEST_LENGTH], all = 0;
  char name[4096], path[8192];
  while (fscanf(list, "%zu %4095[^\n]", &size, name) == 2) {
    snprintf(path, sizeof path, "%s/%s", words[1], name);
    FILE *out = create(path);
    if (!out) return 1;
    SHA256_CTX hash;
    SHA256_Init(&hash);
    // Files are in their order, and so are the texts.
    while (size > 0) {
      if (left == 0) {
        if (copies == pages_of_text && next < count) {
          size_t bytes;
          char *text = read_file(words[next++], &bytes);
          if (document) cmark_node_free(document);
          document = cmark_parse_document(text, bytes, CMARK_OPT_DEFAULT);
          copies = 0;
          free(text);
        }
        if (copies < pages_of_text) {
          free(page);
          page = cmark_render_html(document, CMARK_OPT_DEFAULT);
          length = strlen(page);
          copies++;
        }
        if (length == 0) return 1;
        left = length;
      }
      size_t part = size < left ? size : left;
      const char *bytes = page + length - left;
      if (fwrite(bytes, 1, part, out) != part) return 1;
      SHA256_Update(&hash, bytes, part);
      left -= part;
      size -= part;
    }
    SHA256_Final(digest, &hash);
    all ^= digest[0];
    if (fclose(out)) return 1;
  }
  printf("%d\n", all);
  return next == count ? 0 : 1;
}
