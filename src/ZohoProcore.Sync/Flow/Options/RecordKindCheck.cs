using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>Whether a host's own kind of record can stand beside the core's.</summary>
internal static class RecordKindCheck
{
    private static readonly string[] Reserved = ["zoho.", "procore.", "scan."];

    /// <summary>What is wrong with those that have one kind, each with the fix.</summary>
    public static IEnumerable<string> Problems(RecordKind kind, IReadOnlyList<IRecordHandler> records)
    {
        var name = kind.ToString();
        if (name.IndexOf('.') <= 0 || !name.All(sign => sign is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '.' or '-'))
        {
            yield return $"The kind of record '{name}' needs a name in lower case with a dot, as in 'acme.bill'.";
        }
        else if (!kind.IsHosts || Reserved.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)))
        {
            yield return $"The kind of record '{name}' is the core's: name yours after your own system.";
        }

        if (records.Count > 1)
        {
            yield return $"The kind of record '{name}' was added {records.Count} times: add each kind once.";
        }

        if (records.Any(one => one.ScanEvery <= Duration.Zero))
        {
            yield return $"ScanEvery of the kind of record '{name}' must be above zero.";
        }
    }
}
