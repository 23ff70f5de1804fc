using Conventions.Tests;

namespace Framework.Tests;

/// <summary>A project that a page has its reader make: which template, which packages, and the code that stands below the commands.</summary>
/// <param name="Name">Its name, and its folder's.</param>
/// <param name="Template">What <c>dotnet new</c> is given.</param>
/// <param name="Packages">What <c>dotnet add package</c> is given, and nothing that the page does not name.</param>
/// <param name="Code">The C# of <c>Program.cs</c>.</param>
/// <param name="Settings">The JSON between commands and code, for <c>appsettings.json</c>; null where there is none.</param>
internal sealed record NewProject(string Name, string Template, IReadOnlyList<string> Packages, string Code, string? Settings)
{
    /// <summary>Reads it off a page of <c>docs/</c>: <c>dotnet new … -o name</c> is the mark by which it is found.</summary>
    public static NewProject Of(string page, string name)
    {
        var blocks = new MarkdownPage(Path.Combine("docs", page)).Blocks.ToList();
        var at = blocks.FindIndex(block => block.Info.Length == 0 && block.Code.Contains($" -o {name}\n", StringComparison.Ordinal));
        Assert.True(at >= 0, $"docs/{page} has no commands with \"dotnet new … -o {name}\".");
        var commands = blocks[at].Code.Split('\n').Select(command => command.Split(' ')).ToList();
        var below = blocks.Skip(at + 1).TakeWhile(block => block.Info.Length > 0).ToList();
        return new(
            name,
            commands.Single(words => words is ["dotnet", "new", ..])[2],
            [.. commands.Where(words => words is ["dotnet", "add", "package", ..]).Select(words => words[3])],
            below.Select(block => block.Info.StartsWith("csharp", StringComparison.Ordinal) ? block.Code : null).FirstOrDefault(code => code is not null) ?? "",
            below.Where(block => block.Info == "json").Select(block => block.Code).FirstOrDefault());
    }

    /// <summary>A block of a page by what stands in it.</summary>
    public static string Block(string page, string words) =>
        Assert.Single(new MarkdownPage(Path.Combine("docs", page)).Blocks, block => block.Info.Length > 0 && block.Code.Contains(words, StringComparison.Ordinal)).Code;

    /// <summary>A text in which something of one's own stands in the place of what the page has as an example, which has to be there once.</summary>
    public static string Own(string text, string example, string own)
    {
        Assert.True(text.Split(example).Length == 2, $"\"{example}\" does not stand once in:\n{text}");
        return text.Replace(example, own, StringComparison.Ordinal);
    }

    /// <summary>The same with something of one's own in its code.</summary>
    public NewProject With(string example, string own) => this with { Code = Own(Code, example, own) };
}
