using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// Holds what is about to be written of several vendors against Procore once more. They were matched with a directory that may be half an
/// hour old, and read one after the other, which may have taken a minute: what people typed there in between is neither made a second time
/// nor written over. What is left is the moment from here to the arrival of the write, for which Procore knows no condition.
/// </summary>
internal sealed class VendorRecheck(ConnectionSession session, VendorInputReader reader)
{
    private const int MostNamesakes = 3;

    /// <summary>Longer than a list may be behind what was written, and a clock behind another one.</summary>
    private static readonly Duration Overlap = Duration.FromMinutes(10);

    /// <summary>Which of them do not rest on what Procore has any more: one list of what was changed, and one of what is written.</summary>
    /// <param name="planned">What is about to be written, and what that rests on.</param>
    /// <param name="since">When the directory was read that they rest on, the oldest of those.</param>
    /// <param name="isFirst">
    /// Whether none of them was planned anew for what this saw. Those that were are held against companies that came since, and no more:
    /// where a row can't be read, or a list shows another company than reading it does, each is planned once more, and no oftener.
    /// </param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task<IReadOnlyList<bool>> AreOutdatedAsync(
        IReadOnlyList<(VendorPlanInput Input, VendorStep Step)> planned,
        Instant since,
        bool isFirst,
        CancellationToken cancellationToken)
    {
        var (typed, areAllRead) = (new List<ProcoreVendor>(), true);
        if (planned.Any(one => one.Step.Names))
        {
            var changed = session.Clients.Procore.Vendors.ListAsync(new() { UpdatedAfter = since - Overlap }, cancellationToken)
                .OnUnreadable(_ => areAllRead = false);
            await foreach (var vendor in changed.ConfigureAwait(false))
            {
                typed.Add(VendorReading.Row(vendor, vendor.IsActive ?? true));
            }
        }

        long[] written = [.. planned.Where(one => isFirst && one.Step.ProcoreId > 0).Select(one => one.Step.ProcoreId)];
        var standing = written.Length == 0 ? new Dictionary<long, VendorInProcore>()
            : await reader.ListedAsync(written, cancellationToken).ConfigureAwait(false);
        return
        [
            .. planned.Select(one =>
                (one.Step.Names && ((isFirst && !areAllRead) || IsTyped(one.Input, typed)))
                || (isFirst && one.Step.ProcoreId > 0
                    && !(standing.TryGetValue(one.Step.ProcoreId, out var now) && IsAsPlanned(one.Input, one.Step, now)))),
        ];
    }

    /// <summary>Whether a vendor that was read may be one of these companies: were they there, matching would show one of them.</summary>
    public bool MayBeOneOf(VendorPlanInput input, IReadOnlyList<ProcoreVendor> companies)
    {
        if (companies.Count == 0 || reader.FactsOf(input.ContactId) is not { } facts)
        {
            return false;
        }

        var ids = companies.Select(company => company.Id).ToList();
        var index = input.Company.Vendors.Change(companies, []);
        if (input.Link is { } link)
        {
            return index.Without(link.ProcoreId).Candidates(facts, input.Links, MostNamesakes, CandidateScorer.Near)
                .Any(candidate => ids.Contains(candidate.ProcoreId));
        }

        return VendorMatcher.Decide(facts, input.OrganizationId, index, input.Links) switch
        {
            VendorVerdict.AutoLink found => ids.Contains(found.Vendor.Id),
            VendorVerdict.Review review => review.Candidates.Any(candidate => ids.Contains(candidate.ProcoreId)),
            _ => false,
        };
    }

    private static bool IsAsPlanned(VendorPlanInput input, VendorStep step, VendorInProcore now) =>
        now.OriginId == input.Procore?.OriginId
        && step.Fields.All(one => VendorComparison.IsSame(one.Field, one.Procore, now[one.Field]));

    /// <summary>
    /// Whether somebody made, or renamed, a company that it may be. What is read of the vendor next takes that into account.
    /// </summary>
    private bool IsTyped(VendorPlanInput input, IEnumerable<ProcoreVendor> changed)
    {
        List<ProcoreVendor> others =
        [
            .. changed.Where(one => one.Id != input.Procore?.Id && !one.Equals(input.Company.ProcoreVendor(one.Id))),
        ];
        if (!MayBeOneOf(input, others))
        {
            return false;
        }

        others.ForEach(reader.Take);
        return true;
    }
}
