using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>How a vendor's write came out.</summary>
/// <param name="Vendor">The vendor as it stands in Procore after it; null where Procore refused it.</param>
/// <param name="Refusal">What Procore said where it refused it, or keeps something else than it took; null where all is well.</param>
internal sealed record VendorWriteResult(VendorInProcore? Vendor, string? Refusal);

/// <summary>
/// Writes one vendor to Procore and reads it back. Making one is an upsert by its origin_id, and every other write says what shall be, so
/// that each may be repeated.
/// </summary>
internal sealed class VendorWriter(ConnectionSession session, VendorInputReader reader)
{
    /// <summary>Writes it. What is not known to have come out one way or the other is an exception.</summary>
    public async Task<VendorWriteResult> WriteAsync(VendorStep step, string originId, CancellationToken cancellationToken)
    {
        try
        {
            var (id, refusal) = await SendAsync(step, originId, cancellationToken).ConfigureAwait(false);
            if (refusal is not null)
            {
                return new(null, refusal);
            }

            var standing = await reader.VendorAsync(id, cancellationToken).ConfigureAwait(false)
                ?? throw new ProcoreException($"Procore took vendor {id}, and does not show it.");
            return new(standing, Kept(step, standing));
        }
        catch (ProcoreException failure) when (
            failure is ProcoreValidationException or ProcoreOriginConflictException || failure.Status is 400 or 409)
        {
            return new(null, failure.Message);
        }
    }

    private async Task<(long Id, string? Refusal)> SendAsync(VendorStep step, string originId, CancellationToken cancellationToken)
    {
        var procore = session.Clients.Procore;
        var values = step.Values;
        switch (step.Kind)
        {
            case VendorStepKind.Create:
                var result = await procore.Vendors.SyncAsync([Made(values, originId)], cancellationToken).ConfigureAwait(false);
                var answer = result.Items[0];
                return answer switch
                {
                    { IsSaved: true, RecordId: { } id } => (id, null),
                    { Outcome: SyncOutcome.Failed, Exception: null or ProcoreValidationException or ProcoreOriginConflictException } =>
                        (0, CommitmentRefusal.Describe("Procore refused the vendor", answer.Errors, answer.Exception)),
                    _ => throw answer.Exception ?? new ProcoreException($"Procore did not say what became of vendor {originId}."),
                };
            case VendorStepKind.Reactivate:
                await procore.Vendors.ReactivateAsync(step.ProcoreId, cancellationToken).ConfigureAwait(false);
                return (step.ProcoreId, null);
            default:
                await UpdateAsync(procore, step, values, cancellationToken).ConfigureAwait(false);
                return (step.ProcoreId, null);
        }
    }

    private static async Task UpdateAsync(
        IProcoreClient procore, VendorStep step, SortedDictionary<string, string> values, CancellationToken cancellationToken)
    {
        if (Register(values) is { } register)
        {
            await procore.Vendors.CreateBusinessRegisterAsync(step.ProcoreId, register, cancellationToken).ConfigureAwait(false);
        }

        if (values.Keys.Any(field => field != VendorFieldNames.Register))
        {
            var changes = new VendorInput
            {
                OriginId = Written(values, VendorFieldNames.Holder),
                ReplacesOriginId = step.Fields.FirstOrDefault(one => one.Field == VendorFieldNames.Holder) is { Procore.Length: > 0 } held
                    ? held.Procore : null,
                Name = Written(values, VendorFieldNames.Name),
                Address = Written(values, VendorFieldNames.Street),
                City = Written(values, VendorFieldNames.City),
                Zip = Written(values, VendorFieldNames.Zip),
                StateCode = Written(values, VendorFieldNames.State),
                CountryCode = Written(values, VendorFieldNames.Country),
                BusinessPhone = Written(values, VendorFieldNames.Phone),
                MobilePhone = Written(values, VendorFieldNames.Mobile),
                EmailAddress = Written(values, VendorFieldNames.Email),
                Website = Written(values, VendorFieldNames.Website),
                IsActive = values.TryGetValue(VendorFieldNames.Active, out var active)
                    ? new Optional<bool?>(active == VendorPlanner.Word(true))
                    : default,
            };
            await procore.Vendors.UpdateAsync(step.ProcoreId, changes, cancellationToken).ConfigureAwait(false);
        }
    }

    private static VendorSync Made(SortedDictionary<string, string> values, string originId) => new()
    {
        OriginId = originId,
        Name = Written(values, VendorFieldNames.Name),
        Address = Written(values, VendorFieldNames.Street),
        City = Written(values, VendorFieldNames.City),
        Zip = Written(values, VendorFieldNames.Zip),
        StateCode = Written(values, VendorFieldNames.State),
        CountryCode = Written(values, VendorFieldNames.Country),
        BusinessPhone = Written(values, VendorFieldNames.Phone),
        MobilePhone = Written(values, VendorFieldNames.Mobile),
        EmailAddress = Written(values, VendorFieldNames.Email),
        Website = Written(values, VendorFieldNames.Website),
        BusinessRegisterAttributes = Register(values) is { } register ? new Optional<BusinessRegisterSync?>(register) : default,
    };

    private static BusinessRegisterSync? Register(SortedDictionary<string, string> values) =>
        values.TryGetValue(VendorFieldNames.Register, out var register) && register.Split(' ') is [var type, var number]
            ? new() { Type = type, Identifier = number }
            : null;

    private static Optional<string?> Written(SortedDictionary<string, string> values, string field) =>
        values.TryGetValue(field, out var value) ? new Optional<string?>(value) : default;

    /// <summary>What Procore took and keeps otherwise, in words; null where there is nothing of the kind.</summary>
    private static string? Kept(VendorStep step, VendorInProcore standing)
    {
        var other = step.Fields.FirstOrDefault(field => !VendorComparison.IsSame(
            field.Field,
            field.Zoho,
            standing[field.Field]));
        return other is null ? null
            : $"Procore took the {VendorFieldNames.Words(other.Field)} '{other.Zoho}' and keeps '{standing[other.Field]}'.";
    }
}
