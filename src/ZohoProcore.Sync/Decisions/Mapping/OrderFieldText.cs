using System.Globalization;
using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>Fills a text with names in braces from an order, one of its lines and the line's item. Pure.</summary>
internal static class OrderFieldText
{
    /// <summary>The text with what stands in Zoho Books; empty where none of its names has a value.</summary>
    public static string Of(FieldText text, OrderSnapshot order, OrderLine line, ZohoItem? item)
    {
        var parts = text.Parts.Select(part => part.Names.Count == 0 ? part.Literal : part.Names
            .Select(name => Value(name, order, line, item)).FirstOrDefault(value => value.Length > 0) ?? string.Empty).ToList();
        var hasValue = text.Parts.Zip(parts, (part, value) => part.Names.Count > 0 && value.Length > 0).Any(one => one);
        return hasValue ? string.Concat(parts).Trim() : string.Empty;
    }

    private static string Value(FieldTextName name, OrderSnapshot order, OrderLine line, ZohoItem? item) => (name.Kind switch
    {
        "order" => In(order.CustomFields, name.Name),
        "line" => In(line.CustomFields, name.Name),
        "item" => In(item?.CustomFields, name.Name),
        "tag" => In(line.Tags, name.Name),
        "itemTag" => In(item?.Tags, name.Name),
        "number" => order.Number,
        "reference" => order.Reference,
        "notes" => order.Notes,
        "vendor" => order.VendorName,
        "date" => Date(order.Date),
        "deliveryDate" => Date(order.DeliveryDate),
        "paymentTerms" => order.PaymentTerms,
        "shipVia" => order.ShipVia,
        "lineName" => line.Name,
        "itemName" => item?.Name ?? string.Empty,
        "lineDescription" => line.Description,
        _ => line.AccountName,
    }).Trim();

    private static string In(SortedDictionary<string, string>? values, string name) =>
        values is not null && values.TryGetValue(name, out var value) ? value : string.Empty;

    private static string Date(LocalDate? date) => date?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty;
}
