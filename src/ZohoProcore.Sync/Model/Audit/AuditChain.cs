using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace ZohoProcore.Sync;

/// <summary>
/// Chains audit entries. The canonical form of an entry is a JSON object without white space whose members are, always all and always in
/// this order: sequence, at (ISO 8601, UTC, milliseconds), kind, actor, record, orderNumber, projectId, contractId, originId, inputHash,
/// planHash, result, reason. Since version 2 a member version stands before them, and decisionId behind them. JSON escapes what could
/// pass for a separator, so no two entries share a form. An entry's hash is SHA-256 over one zero byte, the 32 bytes of the previous hash
/// (all zero for the first entry) and the canonical form in UTF-8.
/// </summary>
internal static class AuditChain
{
    /// <summary>The version that new entries have.</summary>
    public const int Version = 2;

    /// <summary>What the first entry names as its previous hash.</summary>
    public static readonly string Genesis = new('0', 64);

    private static readonly InstantPattern AtPattern = InstantPattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss'.'fff'Z'");

    /// <summary>
    /// Makes the entry that follows <paramref name="previousHash"/>. Its time is cut to milliseconds, characters that no store keeps are
    /// replaced, and a number that is too long to be looked up is shortened.
    /// </summary>
    public static AuditEntry Seal(AuditDraft draft, long sequence, Instant at, string previousHash)
    {
        var entry = new AuditEntry
        {
            Kind = draft.Kind,
            Actor = Storable(draft.Actor),
            Record = Storable(draft.Record),
            OrderNumber = LookedUp(draft.OrderNumber),
            ProjectId = draft.ProjectId,
            ContractId = draft.ContractId,
            OriginId = Storable(draft.OriginId),
            InputHash = Storable(draft.InputHash),
            PlanHash = Storable(draft.PlanHash),
            Result = Storable(draft.Result),
            Reason = Storable(draft.Reason),
            DecisionId = Storable(draft.DecisionId),
            Version = Version,
            Sequence = sequence,
            At = Instant.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds()),
            PreviousHash = previousHash,
            Hash = string.Empty,
        };
        return entry with { Hash = HashOf(entry) };
    }

    /// <summary>An order's number as entries have it, and as it is looked up among them.</summary>
    public static string LookedUp(string orderNumber) => LookedUpText.Of(Storable(orderNumber));

    /// <summary>The hash that an entry ought to have.</summary>
    public static string HashOf(AuditEntry entry)
    {
        var canonical = Written(entry).WrittenSpan;
        var input = new byte[1 + 32 + canonical.Length];
        Convert.FromHexString(entry.PreviousHash).CopyTo(input, 1);
        canonical.CopyTo(input.AsSpan(33));
        return Convert.ToHexStringLower(SHA256.HashData(input));
    }

    /// <summary>The canonical form of an entry.</summary>
    public static string Canonical(AuditEntry entry) => Encoding.UTF8.GetString(Written(entry).WrittenSpan.ToArray());

    private static ArrayBufferWriter<byte> Written(AuditEntry entry)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            if (entry.Version > 1)
            {
                writer.WriteNumber("version", entry.Version);
            }

            writer.WriteNumber("sequence", entry.Sequence);
            writer.WriteString("at", AtPattern.Format(entry.At));
            writer.WriteString("kind", entry.Kind.ToString());
            writer.WriteString("actor", entry.Actor);
            writer.WriteString("record", entry.Record);
            writer.WriteString("orderNumber", entry.OrderNumber);
            writer.WriteNumber("projectId", entry.ProjectId);
            writer.WriteNumber("contractId", entry.ContractId);
            writer.WriteString("originId", entry.OriginId);
            writer.WriteString("inputHash", entry.InputHash);
            writer.WriteString("planHash", entry.PlanHash);
            writer.WriteString("result", entry.Result);
            writer.WriteString("reason", entry.Reason);
            if (entry.Version > 1 || entry.DecisionId.Length > 0)
            {
                writer.WriteString("decisionId", entry.DecisionId);
            }

            writer.WriteEndObject();
        }

        return buffer;
    }

    /// <summary>
    /// The text with zero characters and halves of surrogate pairs replaced: databases drop or refuse them, and the hash has to fit what
    /// they give back.
    /// </summary>
    private static string Storable(string text)
    {
        var isStorable = true;
        foreach (var letter in text)
        {
            isStorable &= letter != '\0' && !char.IsSurrogate(letter);
        }

        if (isStorable)
        {
            return text;
        }

        var clean = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        return clean.Replace('\0', '\uFFFD');
    }
}
