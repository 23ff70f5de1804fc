using System.Reflection;

namespace Conventions.Tests;

/// <summary>The working copy that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "RepositoryRoot").Value!);

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Files under a folder that people wrote, relative to the root.</summary>
    public static IEnumerable<string> Files(string pattern, params string[] folder) =>
        (Directory.Exists(PathOf(folder)) ? Directory.EnumerateFiles(PathOf(folder), pattern, SearchOption.AllDirectories) : [])
            .Select(path => Path.GetRelativePath(Root, path))
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "artifacts" or "bin" or "obj" or ".git"))
            .Order(StringComparer.Ordinal);

    public static string Read(string relativePath) => File.ReadAllText(PathOf(relativePath));
}
