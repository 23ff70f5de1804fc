using System.Reflection;

namespace EndToEnd.Tests;

/// <summary>The documentation of how a host is run.</summary>
internal static class OperationsPage
{
    /// <summary>The root of the repository.</summary>
    public static string Root => Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().First(one => one.Key == "RepositoryRoot").Value!;

    /// <summary>A section of it, or of another page, by its heading.</summary>
    public static string Section(string heading, string page = "operations.md")
    {
        var text = File.ReadAllText(Path.Combine(Root, "docs", page)).ReplaceLineEndings("\n");
        var begin = text.IndexOf($"\n## {heading}\n", StringComparison.Ordinal);
        Assert.True(begin >= 0, heading);
        var end = text.IndexOf("\n## ", begin + 4, StringComparison.Ordinal);
        return end < 0 ? text[begin..] : text[begin..end];
    }
}
