using System.Diagnostics;
public class ShopTests { void Start() => Process.Start("docker", "compose up"); }
