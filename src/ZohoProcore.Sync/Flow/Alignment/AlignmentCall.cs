using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>The call to Zoho Books that a step of an alignment is, or several that are written as one list.</summary>
internal sealed class AlignmentCall(IZohoBooksClient books)
{
    /// <summary>How a call ended that failed. What Zoho Books did not answer to, and what certainly had no effect, was not sent.</summary>
    public static AlignmentEnding EndingOf(ZohoBooksException failure) =>
        failure.OutcomeUnknown ? AlignmentEnding.Unknown
        : failure.Status is null ? AlignmentEnding.NotTried
        : AlignmentEnding.Refused;

    /// <summary>Makes it.</summary>
    /// <returns>The id of the project that was made; null where none was.</returns>
    public async Task<string?> SendAsync(IReadOnlyList<AlignmentStep> steps, TagReading tag, CancellationToken cancellationToken)
    {
        var step = steps[0];
        if (step.Kind == AlignmentStepKind.CreateProject)
        {
            var input = new ProjectInput
            {
                ProjectName = step.Name,
                CustomerId = step.CustomerId,
                UserId = step.LeadId,
                BillingType = step.BillingType,
            };
            return (await books.Projects.CreateAsync(input, cancellationToken).ConfigureAwait(false)).ProjectId;
        }

        await (step.Kind switch
        {
            AlignmentStepKind.ActivateProject => books.Projects.MarkActiveAsync(step.ZohoId, cancellationToken),
            AlignmentStepKind.DeactivateProject => books.Projects.MarkInactiveAsync(step.ZohoId, cancellationToken),
            AlignmentStepKind.ActivateOption => books.ReportingTags.MarkOptionActiveAsync(tag.TagId, step.ZohoId, cancellationToken),
            AlignmentStepKind.DeactivateOption => books.ReportingTags.MarkOptionInactiveAsync(tag.TagId, step.ZohoId, cancellationToken),
            _ => books.ReportingTags.UpdateOptionsAsync(
                tag.TagId,
                tag.With(
                    steps.Where(one => one.ZohoId.Length > 0).ToDictionary(one => one.ZohoId, one => one.Name, StringComparer.Ordinal),
                    steps.Where(one => one.ZohoId.Length == 0).Select(one => one.Name)),
                cancellationToken),
        }).ConfigureAwait(false);
        return null;
    }
}
