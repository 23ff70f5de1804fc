using System.Text.Json;
using ZohoBooks.Client;

namespace Smoke.Aot;

/// <summary>One of several processes that share a token store: for every line that it reads it makes five calls at once, and says so.</summary>
internal static class TokenRounds
{
    public static async Task<int> RunAsync(Uri sandbox, string directory, CancellationToken ct)
    {
        using var control = new SandboxControl(sandbox);
        using JsonDocument credentials = await control.GetAsync("/_sandbox/credentials", ct);
        using IZohoBooksClient books = ZohoChecks.Client(sandbox, credentials.RootElement.GetProperty("zoho"), new FileTokenStore(directory));
        Console.WriteLine("ready");
        while (await Console.In.ReadLineAsync(ct) is { } round)
        {
            await Task.WhenAll(Enumerable.Range(0, 5).Select(async _ => await books.Organizations.ListAsync(ct).FirstAsync(ct)));
            Console.WriteLine("done " + round);
        }
        return 0;
    }
}
