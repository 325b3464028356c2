#include <fstream>
int main() { std::ifstream in("data/words.txt"); }
