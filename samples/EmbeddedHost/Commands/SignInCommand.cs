using System.CommandLine;
using System.Net.Http.Headers;
using System.Text.Json;

namespace EmbeddedHost;

/// <summary>Asks the host that serves for another link to sign in with.</summary>
internal static class SignInCommand
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(10);

    public static Command Create(TextWriter output, TextWriter error)
    {
        var data = CommandOptions.Data();
        var command = new Command("signin", "Prints a link that signs a browser on this machine in, once and within an hour. Asks the host that serves on the data directory for it.") { data };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var directory = Path.GetFullPath(parsed.GetValue(data)?.FullName ?? SettingsReader.Read().DataDirectory);
            var link = await LinkAsync(directory, cancellationToken);
            await output.WriteLineAsync(link);
            await error.WriteLineAsync(link.Contains("?key=", StringComparison.Ordinal)
                ? "Open it in a browser on this machine: it works once, within an hour."
                : "Open it in a browser: an OpenID provider signs people in here, and no link does.");
            return ExitCode.Ok;
        });
        return command;
    }

    private static async Task<string> LinkAsync(string directory, CancellationToken cancellationToken)
    {
        var notThere = $"No host serves on the data directory {directory}. Start it with serve, or name the directory that it was started with (--data DIR).";
        try
        {
            var token = await File.ReadAllTextAsync(OwnerToken.FileIn(directory), cancellationToken);
            var address = await File.ReadAllTextAsync(OwnerToken.AddressIn(directory), cancellationToken);
            using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(address), Timeout = TimeLimit };
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/signin") { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
            using var answer = await http.SendAsync(request, cancellationToken);
            answer.EnsureSuccessStatusCode();
            return await answer.Content.ReadFromJsonAsync(ApiJson.Default.SignInLinkView, cancellationToken) is { Link: { Length: > 0 } link } ? link : throw new InputException(notThere);
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException or HttpRequestException or UriFormatException or JsonException)
        {
            throw new InputException(notThere); // what a host left behind that was killed is nobody's, or another program's by now
        }
        catch (UnauthorizedAccessException)
        {
            throw RunningHost.NotOurs(directory);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw RunningHost.Silent(directory, TimeLimit);
        }
    }
}
