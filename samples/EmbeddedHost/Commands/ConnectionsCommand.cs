using System.CommandLine;
using System.Text.Json;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Shows the connections of a store, and pauses, resumes and removes them: through the host that serves on it, or on the store itself, which a host takes up within seconds.</summary>
internal static class ConnectionsCommand
{
    public static Command Create(TextWriter output) =>
        new("connections", "The connections of a store. A host that serves on it takes up within seconds what is said here.") { List(output), Pause(output), Resume(output), Remove(output) };

    private static Command List(TextWriter output)
    {
        var (data, sandbox) = (CommandOptions.Data(), CommandOptions.Sandbox());
        var json = CommandOptions.Json("Write them as one JSON array to standard output.");
        var list = new Command("list", "Lists the connections of the store, each with how far it goes.") { data, sandbox, json };
        list.SetAction((parsed, cancellationToken) => OpenedStore.UseAsync(
            parsed.GetValue(sandbox),
            parsed.GetValue(data),
            async store =>
            {
                if (parsed.GetValue(json))
                {
                    var all = new List<ConnectionStateView>();
                    foreach (var connection in store.Connections) all.Add(await ViewAsync(store, connection, cancellationToken));
                    await output.WriteLineAsync(JsonSerializer.Serialize(all.ToArray(), CommandJson.Default.ConnectionStateViewArray));
                    return ExitCode.Ok;
                }

                foreach (var connection in store.Connections) await WriteAsync(output, store, connection, isJson: false, cancellationToken);
                if (store.Connections.Count == 0) await output.WriteLineAsync("The store holds no connection yet.");
                return ExitCode.Ok;
            },
            cancellationToken));
        return list;
    }

    private static Command Pause(TextWriter output) => Change(
        "pause",
        "Stops all writes of a connection; reading and planning go on.",
        async (store, connection, said, cancellationToken) =>
        {
            await Deciding.PauseAsync(store, connection.Id, said.Note, cancellationToken);
            await WriteAsync(output, store, connection, said.IsJson, cancellationToken);
        });

    // A pause may have lasted: what would be written by now is looked at, as before the first write.
    private static Command Resume(TextWriter output)
    {
        var hash = CommandOptions.Text("--hash", "HASH", "The hash of what waits, as first-pass shows it: the go-ahead is for what was looked at.");
        hash.Required = true;
        return Change(
            "resume",
            "Lets a connection write everything that waits: ends a pause, or gives the first go-ahead.",
            async (store, connection, said, cancellationToken) =>
            {
                await Deciding.StartAsync(store, connection.Id, new() { By = Account.Name, Note = said.Note, Hash = said.Parsed.GetValue(hash)! }, cancellationToken);
                await WriteAsync(output, store, connection, said.IsJson, cancellationToken);
            },
            hash);
    }

    private static Command Remove(TextWriter output) => Change(
        "remove",
        "Ends a connection for good: deletes its credentials and tokens, and has nothing of it due any more. What was written stays in Procore, its records and its audit in the store.",
        async (store, connection, said, cancellationToken) =>
        {
            await Deciding.RemoveAsync(store, connection.Id, said.Note, cancellationToken);
            await output.WriteLineAsync(said.IsJson ? JsonSerializer.Serialize(new ConnectionStateView(connection.Id, connection.Name, State: null), CommandJson.Default.ConnectionStateView)
                : $"{connection.Id} is removed, with its credentials and tokens. Take it out of the configuration as well: the next start, or another command, would add it again.");
        });

    private static Command Change(string name, string description, Func<OpenedStore, Connection, Said, CancellationToken, Task> change, params Option[] more)
    {
        var id = new Argument<string>("ID") { Description = "The connection's id, as connections list shows it." };
        var (note, data, sandbox) = (CommandOptions.Note(), CommandOptions.Data(), CommandOptions.Sandbox());
        var json = CommandOptions.Json("Write how far it goes now as one JSON object to standard output.");
        var command = new Command(name, description) { id, note, data, sandbox, json };
        foreach (var option in more) command.Add(option);
        command.SetAction((parsed, cancellationToken) => OpenedStore.UseAsync(
            parsed.GetValue(sandbox),
            parsed.GetValue(data),
            async store =>
            {
                await change(store, CommandOptions.Choose(store.Connections, parsed.GetValue(id), "ID"), new(parsed.GetValue(note) ?? string.Empty, parsed.GetValue(json), parsed), cancellationToken);
                return ExitCode.Ok;
            },
            cancellationToken));
        return command;
    }

    private static async Task WriteAsync(TextWriter output, OpenedStore store, Connection connection, bool isJson, CancellationToken cancellationToken) =>
        await output.WriteLineAsync(isJson ? JsonSerializer.Serialize(await ViewAsync(store, connection, cancellationToken), CommandJson.Default.ConnectionStateView)
            : $"{connection.Id}: {OverviewSentences.Of(await store.Runtime.Engine.GetStateAsync(connection.Id, cancellationToken))}");

    private static async Task<ConnectionStateView> ViewAsync(OpenedStore store, Connection connection, CancellationToken cancellationToken) =>
        new(connection.Id, connection.Name, StateView.Of(await store.Runtime.Engine.GetStateAsync(connection.Id, cancellationToken)));

    private sealed record Said(string Note, bool IsJson, ParseResult Parsed);
}

/// <summary>A connection and how far it goes; nowhere any more where it was removed.</summary>
internal sealed record ConnectionStateView(string Connection, string Name, StateView? State);
