using System.Globalization;
using Procore.Client;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Reads a little of everything that the sync reads from Procore.</summary>
internal sealed class ProcorePing(IProcoreClient procore, Connection connection)
{
    public async Task<IReadOnlyList<PingFinding>> RunAsync(CancellationToken cancellationToken)
    {
        var findings = new List<PingFinding> { await CompanyAsync(cancellationToken) };
        if (!findings[0].IsWell) return findings;
        findings.Add(await ReadAsync("the company's vendors", "Directory", procore.Vendors.ListAsync(cancellationToken: cancellationToken), cancellationToken));
        var (finding, project) = await ProjectsAsync(cancellationToken);
        findings.Add(finding);
        if (project is null) return findings;
        var name = $"of project {project.ProjectNumber} {project.Name}".Replace("  ", " ", StringComparison.Ordinal);
        findings.Add(await ReadAsync($"the vendors {name}", "Directory of the project", procore.Vendors.ListForProjectAsync(project.Id, cancellationToken: cancellationToken), cancellationToken));
        findings.Add(await ReadAsync($"the cost codes {name}", "Admin of the project", procore.CostCodes.ListAsync(project.Id, cancellationToken: cancellationToken), cancellationToken));
        findings.Add(await ReadAsync($"the cost types {name}", "Admin of the project", procore.CostTypes.ListAsync(project.Id, cancellationToken), cancellationToken));
        findings.Add(await ReadAsync($"the WBS codes {name}", "Admin of the project", procore.WorkBreakdown.ListCodesAsync(project.Id, cancellationToken: cancellationToken), cancellationToken));
        findings.Add(await ReadAsync($"the commitments {name}", "Commitments", procore.PurchaseOrders.ListAsync(project.Id, cancellationToken: cancellationToken), cancellationToken));
        return findings;
    }

    private async Task<PingFinding> CompanyAsync(CancellationToken cancellationToken)
    {
        try
        {
            var seen = new List<string>();
            await foreach (var company in procore.Companies.ListAsync(cancellationToken))
            {
                if (company.Id == connection.CompanyId) return PingFinding.Well($"Procore {connection.Environment}: company {Number(company.Id)} is {company.Name}.");
                seen.Add($"{Number(company.Id)} ({company.Name})");
            }

            return PingFinding.Missing(
                $"Procore {connection.Environment}: the service account does not see company {Number(connection.CompanyId)}. It sees {(seen.Count == 0 ? "none" : string.Join(", ", seen))}. Install the app in the company.");
        }
        catch (ProcoreAuthenticationException problem)
        {
            return PingFinding.Missing($"Procore {connection.Environment} gives no access: {problem.Message} Check the client id and secret, and that they belong to this environment.");
        }
        catch (ProcoreException problem)
        {
            return PingFinding.Missing($"Procore {connection.Environment} can't be reached: {problem.Message}");
        }
    }

    private async Task<(PingFinding Finding, Project? First)> ProjectsAsync(CancellationToken cancellationToken)
    {
        try
        {
            Project? first = null;
            var count = 0;
            await foreach (var project in procore.Projects.ListAsync(new() { Status = ProjectStatusFilter.Active }, cancellationToken))
            {
                first ??= project;
                count++;
            }

            return first is null
                ? (PingFinding.Missing("Procore: no active project can be seen. A company administrator has to add the projects to the app's permitted projects."), null)
                : (PingFinding.Well(string.Create(CultureInfo.InvariantCulture, $"Procore: {count} active projects can be seen. One that is missing has to be added to the app's permitted projects.")), first);
        }
        catch (ProcoreException problem)
        {
            return (Missing("the projects", "Portfolio", problem), null);
        }
    }

    private static async Task<PingFinding> ReadAsync<T>(string what, string tool, ProcoreList<T> rows, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var page in rows.AsPages().WithCancellation(cancellationToken))
                return PingFinding.Well(string.Create(CultureInfo.InvariantCulture, $"Procore: {what} can be read ({page.Items.Count} on the first page)."));
            return PingFinding.Well($"Procore: {what} can be read; there are none.");
        }
        catch (ProcoreException problem)
        {
            return Missing(what, tool, problem);
        }
    }

    // Procore hides what is not permitted: 403 and 404 mean the same here.
    private static PingFinding Missing(string what, string tool, ProcoreException problem) => problem.Status is 403 or 404
        ? PingFinding.Missing($"Procore: {what} can't be read ({problem.Status}). Give the service account access to the tool {tool} in its permission template.")
        : PingFinding.Missing($"Procore: {what} can't be read: {problem.Message}");

    private static string Number(long id) => id.ToString(CultureInfo.InvariantCulture);
}
