using System.Text;

namespace ZohoProcore.Sync;

/// <summary>
/// Writes a connection's audit as text that an auditor checks without this library: JSON lines, one an entry, oldest first. A line is the
/// entry's canonical form with two more members at its end, previousHash and hash. docs/audit-format.md describes it, with a test vector
/// and a verifier in Python.
/// </summary>
public static class AuditExport
{
    /// <summary>Writes the whole audit of a connection.</summary>
    /// <param name="audit">The audit.</param>
    /// <param name="connectionId">The connection.</param>
    /// <param name="destination">Receives UTF-8 without a byte order mark; each line ends with a line feed.</param>
    /// <param name="cancellationToken">Cancels the export.</param>
    /// <returns>The last entry's head; null when there is none.</returns>
    public static async ValueTask<AuditHead?> WriteAsync(
        IAuditLog audit, string connectionId, Stream destination, CancellationToken cancellationToken = default)
    {
        AuditHead? head = null;
        await foreach (var entry in audit.ReadAsync(new() { ConnectionId = connectionId }, cancellationToken).ConfigureAwait(false))
        {
            await destination.WriteAsync(Encoding.UTF8.GetBytes(Line(entry)).AsMemory(), cancellationToken).ConfigureAwait(false);
            head = new(entry.Sequence, entry.Hash);
        }

        await destination.FlushAsync(cancellationToken).ConfigureAwait(false);
        return head;
    }

    private static string Line(AuditEntry entry)
    {
        var canonical = AuditChain.Canonical(entry);
        return $"{canonical.Substring(0, canonical.Length - 1)},\"previousHash\":\"{entry.PreviousHash}\",\"hash\":\"{entry.Hash}\"}}\n";
    }
}
