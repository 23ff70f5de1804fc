using System.Globalization;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>Reads the taxes of a line, those that Zoho puts beside <c>line_item_taxes</c> included.</summary>
internal static class OrderTaxTranslator
{
    /// <summary>The taxes of a line; null when it has none.</summary>
    /// <param name="line">The line.</param>
    /// <param name="isReverseCharge">Whether the buyer assesses the order's taxes: then they are shown and are not in its total.</param>
    public static IReadOnlyList<OrderTax>? Translate(ZohoBooks.Client.PurchaseOrderLine line, bool isReverseCharge)
    {
        var kind = isReverseCharge ? TaxKind.ReverseCharge : TaxKind.Tax;
        List<OrderTax> taxes =
        [
            .. (line.LineItemTaxes.Count > 0 ? line.LineItemTaxes.Select(tax => Stated(tax, line, kind)) : OfLine(line, kind))
                .Select(tax => TakesAway(tax, line.ItemTotal ?? 0) ? Withheld(tax) : tax),
            .. Beside(line, TaxKind.ReverseCharge, "reverse_charge_tax"),
            .. Beside(line, TaxKind.ReverseCharge, "reverse_charge_vat"),
            .. Beside(line, TaxKind.ReverseCharge, "acquisition_vat"),
            .. Beside(line, TaxKind.Withheld, "tds_tax"),
        ];

        // One tax that is said twice is one tax.
        for (var i = taxes.Count - 1; i > 0; i--)
        {
            if (taxes[i].Id.Length > 0 && taxes.FindIndex(tax => tax.Kind == taxes[i].Kind && tax.Id == taxes[i].Id) < i)
            {
                taxes.RemoveAt(i);
            }
        }

        return taxes.Count == 0 ? null : taxes;
    }

    /// <summary>The rate of a line's only tax is the line's; names show the rate as well.</summary>
    private static OrderTax Stated(LineTax tax, ZohoBooks.Client.PurchaseOrderLine line, TaxKind kind)
    {
        var (name, rate) = Split(tax.TaxName ?? string.Empty);
        return new()
        {
            Id = tax.TaxId ?? string.Empty,
            Name = name,
            Percentage = line.LineItemTaxes.Count == 1 && line.TaxPercentage is not (null or 0) ? line.TaxPercentage : rate,
            Amount = tax.TaxAmount,
            IsGroup = line.LineItemTaxes.Count == 1 ? IsGroup(line) : null,
            Kind = kind,
        };
    }

    /// <summary>Whether a tax lowers what the vendor gets, as the UK's CIS does.</summary>
    private static bool TakesAway(OrderTax tax, decimal price) =>
        tax.Percentage < 0 || (tax.Percentage is null or 0 && Math.Sign(tax.Amount ?? 0) * Math.Sign(price) < 0);

    /// <summary>What takes away is withheld: the vendor and the state together get the line.</summary>
    private static OrderTax Withheld(OrderTax tax) =>
        tax with { Kind = TaxKind.Withheld, IsDeducted = true, Percentage = -tax.Percentage, Amount = -tax.Amount };

    private static IEnumerable<OrderTax> OfLine(ZohoBooks.Client.PurchaseOrderLine line, TaxKind kind)
    {
        if (line.TaxPercentage is not (null or 0))
        {
            yield return new()
            {
                Id = line.TaxId ?? string.Empty,
                Name = Split(line.TaxName ?? string.Empty).Name,
                Percentage = line.TaxPercentage,
                IsGroup = IsGroup(line),
                Kind = kind,
            };
        }
    }

    /// <summary>Whether the line has a group of taxes whose parts it does not say one by one.</summary>
    private static bool? IsGroup(ZohoBooks.Client.PurchaseOrderLine line) =>
        OtherMembers.Text(line.AdditionalMembers, "tax_type") == "tax_group" ? true : null;

    private static string NameOf(string prefix) => prefix switch
    {
        "tds_tax" => "TDS",
        "acquisition_vat" => "Acquisition VAT",
        _ => "Reverse charge",
    };

    private static IEnumerable<OrderTax> Beside(ZohoBooks.Client.PurchaseOrderLine line, TaxKind kind, string prefix)
    {
        var members = line.AdditionalMembers;
        var (percentage, amount) = (OtherMembers.Number(members, prefix + "_percentage"), OtherMembers.Number(members, prefix + "_amount"));
        if (percentage is not null || amount is not null)
        {
            yield return new()
            {
                Id = OtherMembers.Text(members, prefix + "_id") ?? string.Empty,
                Name = Split(OtherMembers.Text(members, prefix + "_name") ?? NameOf(prefix)).Name,
                Percentage = percentage,
                Amount = amount,
                Kind = kind,
            };
        }
    }

    /// <summary>People see <c>GST (5%)</c>.</summary>
    private static (string Name, decimal? Rate) Split(string name)
    {
        var at = name.LastIndexOf('(');
        if (at <= 0 || !name.EndsWith("%)", StringComparison.Ordinal))
        {
            return (name.Trim(), null);
        }

        var rate = name.Substring(at + 1, name.Length - at - 3);
        const NumberStyles signed = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        return decimal.TryParse(rate, signed, CultureInfo.InvariantCulture, out var percentage)
            ? (name.Substring(0, at).Trim(), percentage)
            : (name.Trim(), null);
    }
}
