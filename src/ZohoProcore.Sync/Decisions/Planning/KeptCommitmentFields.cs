using System.Globalization;

namespace ZohoProcore.Sync;

/// <summary>Puts Procore's values into a commitment where a person decided that they stay. Pure.</summary>
internal static class KeptCommitmentFields
{
    /// <summary>The commitment with those fields as Procore has them.</summary>
    public static PlannedCommitment In(PlannedCommitment planned, CommitmentImage actual, IReadOnlyCollection<string> fields)
    {
        string Head(string field, string own) => fields.Contains(field) ? actual[field] : own;
        NodaTime.LocalDate? Date(string field, NodaTime.LocalDate? own) =>
            fields.Contains(field) ? CommitmentFields.Date(actual[field]) : own;
        return planned with
        {
            VendorId = fields.Contains(CommitmentFields.Vendor) ? Number(actual[CommitmentFields.Vendor]) : planned.VendorId,
            Number = Head(CommitmentFields.Number, planned.Number),
            Title = Head(CommitmentFields.Title, planned.Title),
            Description = Head(CommitmentFields.Description, planned.Description),
            Status = Head(CommitmentFields.Status, planned.Status),
            ContractDate = Date(CommitmentFields.ContractDate, planned.ContractDate),
            DeliveryDate = Date(CommitmentFields.DeliveryDate, planned.DeliveryDate),
            PaymentTerms = Head(CommitmentFields.PaymentTerms, planned.PaymentTerms),
            ExchangeRate = fields.Contains(CommitmentFields.ExchangeRate)
                ? Decimal(actual[CommitmentFields.ExchangeRate]) ?? planned.ExchangeRate
                : planned.ExchangeRate,
            ShipVia = Head(CommitmentFields.ShipVia, planned.ShipVia),
            Lines = Lines(planned, actual, fields),
        };
    }

    private static IReadOnlyList<PlannedLine> Lines(
        PlannedCommitment planned, CommitmentImage actual, IReadOnlyCollection<string> fields)
    {
        var own = planned.Lines
            .Where(line => !fields.Contains(CommitmentFields.LineAmount(line.OriginId)) || IsThere(line.OriginId))
            .Select(line => Of(line, field => fields.Contains(field)));
        var others = fields
            .Where(CommitmentFields.IsLine)
            .Select(CommitmentFields.LineOf)
            .Distinct(StringComparer.Ordinal)
            .Where(key => planned.Lines.All(line => line.OriginId != key) && IsThere(key))
            .Where(key => fields.Contains(CommitmentFields.LineAmount(key))) // no amount is kept that nobody was asked about
            .OrderBy(key => key, StringComparer.Ordinal)
            .Select(key => Of(new(key, 0, 0, string.Empty), _ => true));
        return [.. own, .. others];

        bool IsThere(string key) => actual[CommitmentFields.LineAmount(key)].Length > 0;

        PlannedLine Of(PlannedLine line, Func<string, bool> stays)
        {
            var key = line.OriginId;
            string? Actual(string field) => stays(field) ? actual[field] : null;
            return line with
            {
                Amount = Actual(CommitmentFields.LineAmount(key)) is { } amount ? Decimal(amount) ?? 0 : line.Amount,
                WbsCodeId = Actual(CommitmentFields.LineCode(key)) is { } code ? Number(code) : line.WbsCodeId,
                Description = Actual(CommitmentFields.LineText(key)) ?? line.Description,
                Quantity = Actual(CommitmentFields.Quantity(key)) is { } quantity ? Decimal(quantity) : line.Quantity,
                UnitCost = Actual(CommitmentFields.UnitCost(key)) is { } cost ? Decimal(cost) : line.UnitCost,
                Unit = Actual(CommitmentFields.UnitOf(key)) is { } unit ? unit.Length > 0 ? unit : null : line.Unit,
                TaxCodeId = Actual(CommitmentFields.TaxCode(key)) is { } tax ? tax.Length > 0 ? Number(tax) : null : line.TaxCodeId,
            };
        }
    }

    private static decimal? Decimal(string text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static long Number(string text) =>
        long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
