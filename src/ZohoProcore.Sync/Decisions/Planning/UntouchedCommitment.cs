using System.Globalization;

namespace ZohoProcore.Sync;

/// <summary>A commitment planned as it stands in Procore, where nothing of it but what a caller changes shall be written. Pure.</summary>
internal static class UntouchedCommitment
{
    public static PlannedCommitment Plan(OrderInput input, ExistingCommitment existing)
    {
        var (image, recorded) = (existing.Image, input.Recorded.FirstOrDefault(record => record.OriginId == existing.OriginId));
        var foreign = image[CommitmentFields.Currency];
        return new()
        {
            ProjectId = existing.ProjectId,
            OriginId = existing.OriginId,
            VendorId = long.TryParse(image[CommitmentFields.Vendor], out var vendor) ? vendor : 0,
            Number = image[CommitmentFields.Number],
            Title = image[CommitmentFields.Title],
            Description = image[CommitmentFields.Description],
            Status = existing.Status,
            ContractDate = CommitmentFields.Date(image[CommitmentFields.ContractDate]),
            DeliveryDate = CommitmentFields.Date(image[CommitmentFields.DeliveryDate]),
            PaymentTerms = image[CommitmentFields.PaymentTerms],
            ShipVia = image[CommitmentFields.ShipVia],
            Currency = foreign.Length > 0 ? foreign : recorded?.Currency ?? input.Policies.Currency ?? input.Company.Directory.Currency,
            ExchangeRate = foreign.Length == 0 ? null : Rate(image[CommitmentFields.ExchangeRate]) ?? input.Order.ExchangeRate ?? 1,
            ProcoreFields = recorded?.ProcoreFields,
            Lines = CommitmentFields.LinesOf(image),
        };
    }

    private static decimal? Rate(string text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var rate) ? rate : null;
}
