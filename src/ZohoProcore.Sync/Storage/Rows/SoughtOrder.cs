using System.Globalization;

namespace ZohoProcore.Sync;

/// <summary>What a person looks for among orders, taken apart as every store does it.</summary>
internal sealed class SoughtOrder
{
    private SoughtOrder(string text)
    {
        Text = text;
        Part = text.Length <= SoughtText.Longest ? SoughtText.Part(text) : null;
        ContractId = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
        Amount = decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount)
            ? StoredOrderAmount.Of(amount)
            : null;
    }

    /// <summary>The text: an order's id, or a commitment's origin_id.</summary>
    public string Text { get; }

    /// <summary>Part of a number or of a vendor's name, in capitals; null where none is that long.</summary>
    public string? Part { get; }

    /// <summary>The id of a commitment; null where it is none.</summary>
    public long? ContractId { get; }

    /// <summary>An amount, as it is stored; null where it is none.</summary>
    public long? Amount { get; }

    /// <summary>Takes a text apart; null where every order is meant.</summary>
    public static SoughtOrder? Of(string? text) => text?.Trim() is { Length: > 0 } sought ? new(sought) : null;

    /// <summary>Whether an order is one of those.</summary>
    public bool Finds(SyncRecord record, IEnumerable<WrittenCommitment> commitments) =>
        record.Key.Kind == RecordKind.PurchaseOrder
        && (record.Key.Id == Text
            || (Part is { } part && SoughtText.Of(record).Contains(part, StringComparison.Ordinal))
            || (Amount is { } amount && StoredOrderAmount.Of(record) is var (total, cost) && (total == amount || cost == amount))
            || commitments.Any(Finds));

    private bool Finds(WrittenCommitment commitment) =>
        commitment.OriginId == Text
        || commitment.ContractId == ContractId
        || (Amount is { } amount && StoredOrderAmount.Of(commitment).Total == amount);
}
