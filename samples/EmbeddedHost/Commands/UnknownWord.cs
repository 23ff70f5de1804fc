using System.CommandLine;
using System.CommandLine.Parsing;

namespace EmbeddedHost;

/// <summary>What is said of a word or an option on the command line that there is not, with the one that is nearest.</summary>
internal static class UnknownWord
{
    private const int LongestWord = 80;

    /// <summary>The sentence; null where every word is known.</summary>
    public static string? SentenceOf(ParseResult parsed)
    {
        if (Find(parsed) is not { } word) return null;
        var (command, name) = (parsed.CommandResult.Command, word.Split('=')[0]);
        if (name == "--by") return "Who decides is the account of the operating system that runs the command, so --by can't be said, and nothing was done. Leave it out.";
        var shown = PageWords.Name(name.Length > LongestWord ? name[..LongestWord] : name);
        var of = command is RootCommand ? string.Empty : $" of \"{PathOf(command)}\"";
        var isOption = name.StartsWith('-');
        if (!isOption && command.Subcommands.Count == 0) return $"\"{shown}\" is a word too many{of}, so nothing was done.";
        List<string> known = isOption ? [.. command.Options.Select(option => option.Name)] : [.. command.Subcommands.Select(one => one.Name)];
        var meant = Nearest.To(name, known) is { } near ? $"Did you mean \"{near}\"?"
            : known.Count > 0 ? $"There {(known.Count == 1 ? "is" : "are")} {string.Join(", ", known)}." : "It takes none.";
        return $"There is no {(isOption ? "option" : "command")} \"{shown}\"{of}. {meant}";
    }

    // Where a command takes a name, an option that there is not would be taken for one.
    private static string? Find(ParseResult parsed) => parsed.UnmatchedTokens is [var unmatched, ..]
        ? unmatched
        : parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value)
            .FirstOrDefault(value => value.Length > 2 && value.StartsWith("--", StringComparison.Ordinal));

    private static string PathOf(Command command)
    {
        var names = new List<string>();
        for (Symbol? one = command; one is Command and not RootCommand; one = one.Parents.FirstOrDefault()) names.Insert(0, one.Name);
        return string.Join(' ', names);
    }
}
