using System.CommandLine;
using System.Net;

namespace EmbeddedHost;

/// <summary>Asks the host that serves on a data directory whether it lives: what a container's health check runs.</summary>
internal static class HealthCommand
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(15);

    public static Command Create(TextWriter output, TextWriter error)
    {
        var data = CommandOptions.Data();
        var ready = new Option<bool>("--ready") { Description = "Ask whether it does its work, too: how it goes with each connection." };
        var command = new Command("health", "Asks the host that serves on the data directory whether it lives, and prints what it answers. Ends with 0 when it does, with 1 when something is wrong.") { data, ready };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var directory = Path.GetFullPath(parsed.GetValue(data)?.FullName ?? SettingsReader.Read().DataDirectory);
            var (status, text) = await AskAsync(directory, parsed.GetValue(ready) ? "/ready" : "/health", cancellationToken);
            await (status == HttpStatusCode.OK ? output : error).WriteLineAsync(text);
            return status == HttpStatusCode.OK ? ExitCode.Ok : ExitCode.Failed;
        });
        return command;
    }

    private static async Task<(HttpStatusCode Status, string Text)> AskAsync(string directory, string path, CancellationToken cancellationToken)
    {
        try
        {
            var address = await File.ReadAllTextAsync(OwnerToken.AddressIn(directory), cancellationToken);
            using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(address), Timeout = TimeLimit };
            using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), cancellationToken);
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync(cancellationToken));
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (HttpStatusCode.ServiceUnavailable, FormattableString.Invariant($"The host that serves on {directory} has not answered for {TimeLimit.TotalSeconds:0} seconds."));
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException or HttpRequestException or UriFormatException)
        {
            throw new InputException($"No host serves on the data directory {directory}. Start it with serve, or name the directory that it was started with (--data DIR).");
        }
    }
}
