using System.CommandLine;
using System.Text.Json;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Checks the audit's chain, and hands it out.</summary>
internal static class AuditCommand
{
    public static Command Create(TextWriter output, TextWriter error) =>
        new("audit", "The tamper-evident record of everything that was decided and written.") { Verify(output, error), Export(output) };

    private static Command Verify(TextWriter output, TextWriter error)
    {
        var data = CommandOptions.Data();
        var head = new Option<string?>("--head")
        {
            HelpName = "ID:SEQUENCE:HASH",
            Description = "What an earlier check printed. Kept where nobody can write who can write to the store, it shows entries that were cut off since, and a chain made anew.",
        };
        head.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && Split(result.Tokens[0].Value).Head is null)
                result.AddError($"--head needs what an earlier check printed, as in acme:41:1322dc32..., not \"{result.Tokens[0].Value}\".");
        });
        var json = CommandOptions.Json("Write what was found as one JSON array to standard output.");
        var verify = new Command(
            "verify",
            "Checks that no entry of the audit was changed, removed or put in afterwards. Ends with 0 when every connection's chain is whole. May run beside a host that serves.")
        {
            data, head, json,
        };
        verify.SetAction(async (parsed, cancellationToken) =>
        {
            var known = parsed.GetValue(head);
            var (named, expected) = known is null ? (null, null) : Split(known);
            using var directory = DataDirectory.Visit(parsed.GetValue(data)?.FullName ?? SettingsReader.Read().DataDirectory);
            using var store = await SyncRuntime.OpenStoreAsync(directory, TimeProvider.System, cancellationToken);
            var connections = await store.ListConnectionsAsync(cancellationToken);
            if (named is not null && connections.All(connection => connection.Id != named)) throw new InputException($"--head is of the connection \"{named}\", which the store does not hold.");
            var (isWhole, checks) = (true, new List<AuditCheckView>());
            foreach (var connection in connections)
            {
                var verification = await AuditVerifier.VerifyAsync(store, connection.Id, connection.Id == named ? expected : null, cancellationToken);
                isWhole &= verification.IsValid;
                checks.Add(new(connection.Id, verification.IsValid, verification.Entries, verification.FirstBroken, verification.Head?.ToString(), verification.Message));
                if (parsed.GetValue(json)) continue;
                await (verification.IsValid ? output : error).WriteLineAsync($"{connection.Id}: {verification.Message}");
                if (verification is { IsValid: true, Head: { } last }) await output.WriteLineAsync($"Keep this elsewhere, for the next check: --head {connection.Id}:{last}");
            }

            if (parsed.GetValue(json)) await output.WriteLineAsync(JsonSerializer.Serialize(checks.ToArray(), CommandJson.Default.AuditCheckViewArray));
            else if (connections.Count == 0) await output.WriteLineAsync("The store holds no connection, so there is no audit yet.");
            return isWhole ? ExitCode.Ok : ExitCode.Failed;
        });
        return verify;
    }

    private static Command Export(TextWriter output)
    {
        var (data, connection) = (CommandOptions.Data(), CommandOptions.Connection());
        var file = CommandOptions.File("--out", "The file that is written. One that is there is not touched.");
        file.Required = true;
        var json = CommandOptions.Json("Write how many entries there are, and the head, as one JSON object to standard output.");
        var export = new Command(
            "export",
            "Writes the audit as JSON lines that can be checked without this program: docs/audit-format.md says how, docs/verify_audit.py does it. May run beside a host that serves.")
        {
            data, connection, file, json,
        };
        export.SetAction(async (parsed, cancellationToken) =>
        {
            using var directory = DataDirectory.Visit(parsed.GetValue(data)?.FullName ?? SettingsReader.Read().DataDirectory);
            using var store = await SyncRuntime.OpenStoreAsync(directory, TimeProvider.System, cancellationToken);
            var chosen = CommandOptions.Choose(await store.ListConnectionsAsync(cancellationToken), parsed.GetValue(connection));
            var target = parsed.GetValue(file)!;
            AuditHead? head = null;
            await WholeFile.WriteAsync(target, async stream => head = await AuditExport.WriteAsync(store, chosen.Id, stream, cancellationToken));
            if (parsed.GetValue(json))
            {
                await output.WriteLineAsync(JsonSerializer.Serialize(new AuditExportView(chosen.Id, head?.Sequence ?? 0, target.FullName, head?.ToString()), CommandJson.Default.AuditExportView));
                return ExitCode.Ok;
            }

            await output.WriteLineAsync(FormattableString.Invariant($"{chosen.Id}: {head?.Sequence ?? 0:N0} entries are in {target.FullName}."));
            if (head is not null) await output.WriteLineAsync($"Keep this elsewhere, for the next check: --head {chosen.Id}:{head}");
            return ExitCode.Ok;
        });
        return export;
    }

    // An id may hold colons; a sequence and a hash do not.
    private static (string Connection, AuditHead? Head) Split(string text)
    {
        var hash = text.LastIndexOf(':');
        var sequence = hash > 0 ? text.LastIndexOf(':', hash - 1) : -1;
        return sequence > 0 ? (text[..sequence], AuditHead.Parse(text[(sequence + 1)..])) : ("", null);
    }
}

/// <summary>What came of checking a connection's audit.</summary>
/// <param name="Connection">The connection.</param>
/// <param name="IsValid">Whether every entry is there and as it was written.</param>
/// <param name="Entries">How many were found in order.</param>
/// <param name="FirstBroken">The first that is not; null where all are.</param>
/// <param name="Head">The last good one, as <c>--head</c> takes it behind the connection's id.</param>
/// <param name="Message">What was found, in a sentence.</param>
internal sealed record AuditCheckView(string Connection, bool IsValid, long Entries, long? FirstBroken, string? Head, string Message);

/// <summary>An audit that was handed out.</summary>
/// <param name="Connection">The connection.</param>
/// <param name="Entries">How many entries it has.</param>
/// <param name="File">Where it is.</param>
/// <param name="Head">Its last entry; null where there is none.</param>
internal sealed record AuditExportView(string Connection, long Entries, string File, string? Head);
