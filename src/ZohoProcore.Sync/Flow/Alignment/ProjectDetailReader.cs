using NodaTime.Text;
using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// Reads what projects say beside name, number and status, where policy has it compared: Procore's list, and each project of Zoho Books
/// that both sides have, because its list is not known to carry custom fields.
/// </summary>
internal sealed class ProjectDetailReader(ConnectionSession session, AlignmentPolicy policy)
{
    /// <summary>The rows with what their two projects say differently.</summary>
    /// <param name="rows">The projects, as they were laid next to each other.</param>
    /// <param name="odd">Takes the projects that Zoho Books lists and does not show: nothing of them is compared.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task<IReadOnlyList<AlignedProject>> ComparedAsync(
        IReadOnlyList<AlignedProject> rows, UnreadableRows odd, CancellationToken cancellationToken)
    {
        var zoho = new Dictionary<string, IReadOnlyDictionary<AlignmentField, string>>(StringComparer.Ordinal);
        foreach (var row in rows.Where(row => row is { Zoho: not null, Procore: not null }))
        {
            try
            {
                zoho[row.Zoho!.Id] = await ZohoAsync(row.Zoho.Id, cancellationToken).ConfigureAwait(false);
            }
            catch (ZohoBooks.Client.ZohoBooksException refused)
                when (refused is ZohoBooks.Client.ZohoBooksNotFoundException or ZohoBooks.Client.ZohoBooksValidationException)
            {
                odd.Take([new(ListedKind.ZohoProject, row.Zoho!.Id, "$.custom_fields", refused.Message) { Names = [row.Zoho.Name] }]);
            }
        }

        var projects = session.Clients.Procore.Projects.ListAsync(new() { Status = ProjectStatusFilter.All }, cancellationToken)
            .OnUnreadable(_ => { });
        var procore = (await DirectoryReader.ReadAsync(projects, one => one, cancellationToken).ConfigureAwait(false))
            .ToDictionary(one => one.Id, Procore);
        return ProjectDetails.Compared(rows, zoho, procore);
    }

    private async Task<IReadOnlyDictionary<AlignmentField, string>> ZohoAsync(string projectId, CancellationToken cancellationToken)
    {
        var fields = (await session.Clients.Books.Projects.GetAsync(projectId, cancellationToken).ConfigureAwait(false)).CustomFields;
        var said = new Dictionary<AlignmentField, string>();
        foreach (var (field, label) in new[]
        {
            (AlignmentField.StartDate, policy.StartDateField), (AlignmentField.CompletionDate, policy.CompletionDateField),
            (AlignmentField.Address, policy.AddressField),
        })
        {
            var found = fields.FirstOrDefault(one => string.Equals(one.Label?.Trim(), label?.Trim(), StringComparison.OrdinalIgnoreCase));
            if (!string.IsNullOrWhiteSpace(label) && found is not null)
            {
                said[field] = found.Text ?? string.Empty;
            }
        }

        return said;
    }

    private static IReadOnlyDictionary<AlignmentField, string> Procore(Project project) => new Dictionary<AlignmentField, string>
    {
        [AlignmentField.StartDate] = project.StartDate is { } start ? LocalDatePattern.Iso.Format(start) : string.Empty,
        [AlignmentField.CompletionDate] = project.CompletionDate is { } end ? LocalDatePattern.Iso.Format(end) : string.Empty,
        [AlignmentField.Address] = string.IsNullOrWhiteSpace(project.Address) ? string.Empty : string.Join(
            ", ",
            new[] { project.Address, project.City, $"{project.StateCode} {project.Zip}" }
                .Where(part => !string.IsNullOrWhiteSpace(part)).Select(part => part!.Trim())),
    };
}
