using System.CommandLine;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Shows the connections of a store, and pauses, resumes and removes them. A host that serves on the store takes that up within seconds.</summary>
internal static class ConnectionsCommand
{
    public static Command Create(TextWriter output) =>
        new("connections", "The connections of a store. A host that serves on it takes up within seconds what is said here.") { List(output), Pause(output), Resume(output), Remove(output) };

    private static Command List(TextWriter output)
    {
        var (data, sandbox) = (CommandOptions.Data(), CommandOptions.Sandbox());
        var list = new Command("list", "Lists the connections of the store, each with how far it goes.") { data, sandbox };
        list.SetAction((parsed, cancellationToken) => WithStoreAsync(
            parsed.GetValue(sandbox),
            parsed.GetValue(data),
            async (runtime, stored) =>
            {
                foreach (var connection in stored) await WriteAsync(output, connection, await runtime.Engine.GetStateAsync(connection.Id, cancellationToken));
                if (stored.Count == 0) await output.WriteLineAsync("The store holds no connection yet.");
            },
            cancellationToken));
        return list;
    }

    private static Command Pause(TextWriter output) => Change(
        "pause",
        "Stops all writes of a connection; reading and planning go on.",
        async (runtime, connection, said, cancellationToken) =>
            await WriteAsync(output, connection, await runtime.Engine.PauseAsync(connection.Id, said.By, said.Note, cancellationToken)));

    // A pause may have lasted: what would be written by now is looked at, as before the first write.
    private static Command Resume(TextWriter output)
    {
        var hash = Text("--hash", "HASH", "The hash of what waits, as plan --all --json shows it: the go-ahead is for what was looked at.");
        hash.Required = true;
        return Change(
            "resume",
            "Lets a connection write everything that waits: ends a pause, or gives the first go-ahead.",
            async (runtime, connection, said, cancellationToken) => await WriteAsync(
                output,
                connection,
                await runtime.Engine.StartAsync(connection.Id, new() { By = said.By, Note = said.Note, Hash = said.Parsed.GetValue(hash)! }, cancellationToken)),
            hash);
    }

    private static Command Remove(TextWriter output) => Change(
        "remove",
        "Ends a connection for good: deletes its credentials and tokens, and has nothing of it due any more. What was written stays in Procore, its records and its audit in the store.",
        async (runtime, connection, said, cancellationToken) =>
        {
            await runtime.RemoveAsync(connection.Id, said.By, said.Note, cancellationToken);
            await output.WriteLineAsync($"{connection.Id} is removed, with its credentials and tokens. Take it out of the configuration as well: the next start, or another command, would add it again.");
        });

    private static Command Change(string name, string description, Func<SyncRuntime, Connection, Said, CancellationToken, Task> change, params Option[] more)
    {
        var id = new Argument<string>("ID") { Description = "The connection's id, as connections list shows it." };
        var (by, note) = (Text("--by", "NAME", "Who says so; it stands in the audit."), Text("--note", "TEXT", "Why."));
        by.Required = true;
        var (data, sandbox) = (CommandOptions.Data(), CommandOptions.Sandbox());
        var command = new Command(name, description) { id, by, note, data, sandbox };
        foreach (var option in more) command.Add(option);
        command.SetAction((parsed, cancellationToken) => WithStoreAsync(
            parsed.GetValue(sandbox),
            parsed.GetValue(data),
            (runtime, stored) => change(
                runtime, CommandOptions.Choose(stored, parsed.GetValue(id), "ID"), new(parsed.GetValue(by)!.Trim(), parsed.GetValue(note)?.Trim() ?? string.Empty, parsed), cancellationToken),
            cancellationToken));
        return command;
    }

    // What is configured does not count here: it would put back what was removed.
    private static async Task<int> WithStoreAsync(
        SandboxAddress? sandbox, DirectoryInfo? data, Func<SyncRuntime, IReadOnlyList<Connection>, Task> work, CancellationToken cancellationToken)
    {
        using var directory = DataDirectory.Visit(data?.FullName ?? SettingsReader.Read().DataDirectory);
        await using IVendorSystems systems = sandbox is null ? new RealSystems([]) : await SandboxElsewhere.ConnectAsync(sandbox, new(), cancellationToken);
        using var runtime = await SyncRuntime.OpenStoredAsync(directory, systems, cancellationToken);
        await work(runtime, await runtime.Store.ListConnectionsAsync(cancellationToken));
        return ExitCode.Ok;
    }

    private static Option<string?> Text(string name, string helpName, string description) => new(name)
    {
        HelpName = helpName,
        Description = description,
        CustomParser = result =>
        {
            if (!string.IsNullOrWhiteSpace(result.Tokens[0].Value)) return result.Tokens[0].Value;
            result.AddError($"{name} is empty; leave it out, or say something.");
            return null;
        },
    };

    private static Task WriteAsync(TextWriter output, Connection connection, SyncState state) => output.WriteLineAsync($"{connection.Id}: {OverviewSentences.Of(state)}");

    private sealed record Said(string By, string Note, ParseResult Parsed);
}
