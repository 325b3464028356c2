import javax.tools.JavaCompiler;
