using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>The options that several commands share. Each says in one sentence what is wrong with a value.</summary>
internal static class CommandOptions
{
    public static Option<DirectoryInfo?> Data() => new("--data")
    {
        HelpName = "DIR",
        Description = "The directory that holds the store and the keys. One process at a time may own it.",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (text.Length > 0) return new DirectoryInfo(text);
            result.AddError("--data needs the name of a directory.");
            return null;
        },
    };

    public static Option<SandboxAddress?> Sandbox() => new("--sandbox")
    {
        HelpName = "ZOHO_URL,PROCORE_URL",
        Description = "A sandbox that runs already, by the two addresses that it printed when it started.",
        CustomParser = result =>
        {
            if (SandboxAddress.TryParse(result.Tokens[0].Value, out var address)) return address;
            result.AddError($"--sandbox needs two loopback addresses with a comma between, as in http://127.0.0.1:5201,http://127.0.0.1:5202, not \"{result.Tokens[0].Value}\".");
            return null;
        },
    };

    public static Option<int> Seed() => Whole("--seed", "What the sandbox's data and its chances are drawn from; the same seed gives the same run.", 1, 0, int.MaxValue);

    public static Option<int> Orders() => Whole("--orders", "How many purchase orders the sandbox has.", 60, 1, 5000);

    public static Option<double> Speed() => new("--speed")
    {
        HelpName = "X",
        Description = "How many times as fast as the wall the sandbox's clock runs. Every limit is enforced in that clock.",
        DefaultValueFactory = _ => SandboxInside.DefaultSpeed,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is >= 0.1 and <= 1000) return value;
            result.AddError($"--speed needs a number from 0.1 to 1000, not \"{text}\".");
            return 0;
        },
    };

    public static Option<int> RedirectPort() =>
        Whole("--redirect-port", "The port of this machine that Zoho sends the browser back to. With it http://127.0.0.1:N/callback has to stand in Zoho's API console. 0: any that is free.", 5081, 0, 65535);

    public static Option<bool> Json(string description) => new("--json") { Description = description };

    public static Option<string?> Connection() => new("--connection") { HelpName = "ID", Description = "The connection. May be left out when there is only one." };

    /// <summary>A text that says something.</summary>
    public static Option<string?> Text(string name, string helpName, string description) => new(name)
    {
        HelpName = helpName,
        Description = description,
        CustomParser = result =>
        {
            if (!string.IsNullOrWhiteSpace(result.Tokens[0].Value)) return result.Tokens[0].Value.Trim();
            result.AddError($"{name} is empty; leave it out, or say something.");
            return null;
        },
    };

    /// <summary>Texts that each say something.</summary>
    public static Option<string[]> Texts(string name, string helpName, string description) => new(name)
    {
        HelpName = helpName,
        Description = description,
        CustomParser = result =>
        {
            if (result.Tokens.All(token => !string.IsNullOrWhiteSpace(token.Value))) return [.. result.Tokens.Select(token => token.Value)];
            result.AddError($"{name} is empty; leave it out, or say something.");
            return [];
        },
    };

    /// <summary>Why, in a person's words.</summary>
    public static Option<string?> Note() => Text("--note", "TEXT", "Why; it stands in the audit.");

    /// <summary>The ids of projects in Procore.</summary>
    public static Option<long[]> Projects(string description) => new("--project")
    {
        HelpName = "ID",
        Description = description,
        CustomParser = result => [.. result.Tokens.Select(token => ProjectId(result, "--project", token.Value)).OfType<long>()],
    };

    /// <summary>One of the names of an enumeration.</summary>
    public static Option<T?> OneOf<T>(string name, string helpName, string description)
        where T : struct, Enum => new(name)
        {
            HelpName = helpName,
            Description = $"{description} One of {string.Join(", ", Enum.GetNames<T>())}.",
            CustomParser = result => Named.TryFind<T>(result.Tokens[0].Value, out var found) ? found : Refused<T>(result, name),
        };

    /// <summary>A month.</summary>
    public static Option<YearMonth?> Month(string name, string description) => new(name)
    {
        HelpName = "MONTH",
        Description = description,
        CustomParser = result =>
        {
            if (YearMonthPattern.Iso.Parse(result.Tokens[0].Value) is { Success: true, Value: var month }) return month;
            result.AddError($"{name} needs a month, as in 2026-11, not \"{result.Tokens[0].Value}\".");
            return null;
        },
    };

    /// <summary>Says of a value that it is none of an enumeration's names.</summary>
    public static T? Refused<T>(ArgumentResult result, string name)
        where T : struct, Enum
    {
        var text = result.Tokens[0].Value;
        var meant = Nearest.To(text, Enum.GetNames<T>()) is { } near ? $" Did you mean {near}?" : string.Empty;
        result.AddError($"{name} can't be \"{text}\".{meant} It is one of {string.Join(", ", Enum.GetNames<T>())}.");
        return null;
    }

    /// <summary>The id of a project in Procore; null, and an error, where it is none.</summary>
    public static long? ProjectId(ArgumentResult result, string name, string text)
    {
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0) return id;
        result.AddError($"{name} needs the id of a project, a number as Procore's address bar shows it, not \"{text}\".");
        return null;
    }

    /// <summary>An id in Procore; null, and an error, where it is none.</summary>
    public static long? ProcoreId(ArgumentResult result, string name)
    {
        if (long.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0) return id;
        result.AddError($"{name} needs an id in Procore, a number as Procore's address bar shows it, not \"{result.Tokens[0].Value}\".");
        return null;
    }

    /// <summary>A file.</summary>
    public static Option<FileInfo?> File(string name, string description) => new(name)
    {
        HelpName = "FILE",
        Description = description,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (!string.IsNullOrWhiteSpace(text)) return new FileInfo(text);
            result.AddError($"{name} needs the name of a file.");
            return null;
        },
    };

    /// <summary>The connection that was named, or the only one.</summary>
    public static Connection Choose(IReadOnlyList<Connection> connections, string? id, string how = "--connection")
    {
        var names = string.Join(", ", connections.Select(connection => connection.Id));
        if (connections.Count == 0) throw new InputException("There is no connection yet: the host stores those that are configured when it serves.");
        if (id is null) return connections.Count == 1 ? connections[0] : throw new InputException($"There are several connections; choose one with {how}: {names}.");
        return connections.FirstOrDefault(connection => connection.Id == id) ?? throw new InputException($"There is no connection \"{id}\". There is {names}.");
    }

    private static Option<int> Whole(string name, string description, int standard, int least, int most) => new(name)
    {
        HelpName = "N",
        Description = description,
        DefaultValueFactory = _ => standard,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most) return value;
            result.AddError(FormattableString.Invariant($"{name} needs a whole number from {least} to {most}, not \"{text}\"."));
            return 0;
        },
    };
}
