using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>How a vendor's write came out.</summary>
/// <param name="Vendor">The vendor as it stands in Procore after it; null where Procore refused it.</param>
/// <param name="Refusal">What Procore said where it refused it, or keeps something else than it took; null where all is well.</param>
internal sealed record VendorWriteResult(VendorInProcore? Vendor, string? Refusal)
{
    /// <summary>Why nobody knows how it came out; null where that is known.</summary>
    public Exception? Unknown { get; init; }
}

/// <summary>
/// Writes vendors to Procore and reads them back: those that may go together in one call, any other by itself. Making one is an upsert by
/// its origin_id, and every other write says what shall be, so that each may be repeated.
/// </summary>
internal sealed class VendorWriter(ConnectionSession session, VendorInputReader reader)
{
    /// <summary>
    /// Makes vendors, and writes fields of others, in one call. What Procore says of one is that one's; where the answer is lost nobody
    /// knows how any came out.
    /// </summary>
    /// <returns>How each came out, in their order.</returns>
    public async Task<IReadOnlyList<VendorWriteResult>> WriteAsync(
        IReadOnlyList<(VendorStep Step, string OriginId)> written, CancellationToken cancellationToken)
    {
        var vendors = session.Clients.Procore.Vendors;
        var sent = await vendors.SyncAsync([.. written.Select(one => Item(one.Step, one.OriginId))], cancellationToken)
            .ConfigureAwait(false);
        var answers = sent.Items.ToList();
        for (var at = 0; written.Count > 1 && at < written.Count; at++)
        {
            // A refusal of the whole call says of none that it is the one that was refused.
            if (answers[at] is { Outcome: SyncOutcome.Failed, Exception: ProcoreValidationException or { Status: 400 or 409 } })
            {
                var alone = Item(written[at].Step, written[at].OriginId);
                answers[at] = (await vendors.SyncAsync([alone], cancellationToken).ConfigureAwait(false)).Items[0];
            }
        }

        long[] saved = [.. answers.Where(answer => answer.IsSaved).Select(answer => answer.RecordId).OfType<long>()];
        IReadOnlyDictionary<long, VendorInProcore> standing = new Dictionary<long, VendorInProcore>();
        Exception? unread = null;
        try
        {
            standing = saved.Length > 1 ? await reader.ListedAsync(saved, cancellationToken).ConfigureAwait(false) : standing;
        }
        catch (ProcoreException failure)
        {
            unread = failure;
        }

        var results = new List<VendorWriteResult>();
        for (var at = 0; at < written.Count; at++)
        {
            results.Add(answers[at] is { IsSaved: true, RecordId: { } id }
                ? standing.TryGetValue(id, out var vendor) && Kept(written[at].Step, vendor) is null ? new(vendor, null)
                    : unread is not null ? new(null, null) { Unknown = unread }
                    : await ReadBackAsync(written[at].Step, id, cancellationToken).ConfigureAwait(false)
                : NotSaved(written[at].OriginId, answers[at]));
        }

        return results;
    }

    /// <summary>Writes one that is there. What is not known to have come out one way or the other is an exception.</summary>
    public async Task<VendorWriteResult> WriteAsync(VendorStep step, CancellationToken cancellationToken)
    {
        try
        {
            var procore = session.Clients.Procore;
            if (step.Kind == VendorStepKind.Reactivate)
            {
                await procore.Vendors.ReactivateAsync(step.ProcoreId, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await UpdateAsync(procore, step, step.Values, cancellationToken).ConfigureAwait(false);
            }

            var standing = await reader.VendorAsync(step.ProcoreId, cancellationToken).ConfigureAwait(false)
                ?? throw Unseen(step.ProcoreId);
            return new(standing, Kept(step, standing));
        }
        catch (ProcoreException failure) when (
            failure is ProcoreValidationException or ProcoreOriginConflictException || failure.Status is 400 or 409)
        {
            return new(null, failure.Message);
        }
    }

    /// <summary>
    /// One that the list does not show, such as an inactive one, or shows otherwise than it was written, for it may be behind: what goes
    /// wrong with it is its own.
    /// </summary>
    private async Task<VendorWriteResult> ReadBackAsync(VendorStep step, long id, CancellationToken cancellationToken)
    {
        try
        {
            var vendor = await reader.VendorAsync(id, cancellationToken).ConfigureAwait(false) ?? throw Unseen(id);
            return new(vendor, Kept(step, vendor));
        }
        catch (ProcoreException failure)
        {
            return new(null, null) { Unknown = failure };
        }
    }

    private static VendorWriteResult NotSaved(string originId, SyncItem<VendorSync, Vendor> answer) => answer switch
    {
        { Outcome: SyncOutcome.Failed, Exception: null or ProcoreValidationException or ProcoreOriginConflictException } =>
            new(null, CommitmentRefusal.Describe("Procore refused the vendor", answer.Errors, answer.Exception)),
        { Exception: { Status: 400 or 409 } refusal } => new(null, refusal.Message),
        _ => new(null, null)
        {
            Unknown = answer.Exception ?? new ProcoreException($"Procore did not say what became of vendor {originId}."),
        },
    };

    private static ProcoreException Unseen(long id) =>
        new(FormattableString.Invariant($"Procore took vendor {id}, and does not show it."));

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

    /// <summary>A vendor of a call of many: one that is there by its id alone, so that its origin_id stays whose it is.</summary>
    private static VendorSync Item(VendorStep step, string originId)
    {
        var (values, isMade) = (step.Values, step.Kind == VendorStepKind.Create);
        return new()
        {
            Id = isMade ? null : step.ProcoreId,
            OriginId = isMade ? originId : null,
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
    }

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
