using System.CommandLine;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Checks the audit's chain.</summary>
internal static class AuditCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var data = CommandOptions.Data();
        var verify = new Command(
            "verify",
            "Checks that no entry of the audit was changed, removed or put in afterwards. Ends with 0 when every connection's chain is whole. May run beside a host that serves.")
        {
            data,
        };
        verify.SetAction(async (parsed, cancellationToken) =>
        {
            var path = parsed.GetValue(data)?.FullName ?? SettingsReader.Read().DataDirectory;
            using var directory = DataDirectory.Visit(path);
            using var store = await SyncRuntime.OpenStoreAsync(directory, TimeProvider.System, cancellationToken);
            var connections = await store.ListConnectionsAsync(cancellationToken);
            var isWhole = true;
            foreach (var connection in connections)
            {
                var verification = await AuditVerifier.VerifyAsync(store, connection.Id, cancellationToken: cancellationToken);
                isWhole &= verification.IsValid;
                await (verification.IsValid ? output : error).WriteLineAsync($"{connection.Id}: {verification.Message}");
            }

            if (connections.Count == 0) await output.WriteLineAsync("The store holds no connection, so there is no audit yet.");
            return isWhole ? ExitCode.Ok : ExitCode.Failed;
        });
        return new Command("audit", "The tamper-evident record of everything that was decided and written.") { verify };
    }
}
