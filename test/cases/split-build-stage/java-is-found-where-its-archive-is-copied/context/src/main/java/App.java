class App { public static void main(String[] words) { System.out.println("hello"); } }
