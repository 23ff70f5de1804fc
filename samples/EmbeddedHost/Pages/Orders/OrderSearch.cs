using System.Globalization;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>What a person looks for: part of a number or of a vendor's name, an amount, or a commitment's id or origin_id. Nothing finds every order.</summary>
internal sealed class OrderSearch(string? text)
{
    private readonly string _text = text?.Trim() ?? string.Empty;

    private readonly decimal? _amount =
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) ? amount : null;

    public bool Finds(SyncRecord record, IReadOnlyCollection<WrittenCommitment> commitments) =>
        _text.Length == 0
        || record.OrderNumber.Contains(_text, StringComparison.OrdinalIgnoreCase)
        || record.VendorName.Contains(_text, StringComparison.OrdinalIgnoreCase)
        || record.Key.Id == _text
        || commitments.Any(one => one.OriginId == _text || one.ContractId.ToString(CultureInfo.InvariantCulture) == _text)
        || (_amount is { } looked && (record.Total == looked || record.Cost == looked || commitments.Any(one => one.Total == looked)));
}
