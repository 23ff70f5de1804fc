namespace ZohoProcore.Sync;

/// <summary>Whether what a pilot names is there, so that nobody waits for one that reaches nothing.</summary>
internal static class PilotCheck
{
    /// <exception cref="DecisionRefusedException">It names nothing, or what the directory does not have.</exception>
    public static async ValueTask CheckAsync(ISyncStore store, string connectionId, GoAhead goAhead, CancellationToken cancellationToken)
    {
        if (goAhead.Projects is null && goAhead.Vendors is null)
        {
            return;
        }

        if (goAhead.Projects is { Count: 0 } || goAhead.Vendors is { Count: 0 })
        {
            throw new DecisionRefusedException(
                "Go-ahead", $"it names no {(goAhead.Projects is { Count: 0 } ? "project" : "vendor")}, and would reach nothing.");
        }

        // What was not read yet knows nothing; the plan is not complete then either.
        if (await StoredDirectories.LastAsync(store, connectionId, cancellationToken).ConfigureAwait(false) is not { } company)
        {
            return;
        }

        var unknown = (goAhead.Projects ?? []).Where(id => company.ProcoreProject(id) is null)
            .Select(id => FormattableString.Invariant($"project {id}"))
            .Concat((goAhead.Vendors ?? []).Where(id => company.ZohoVendor(id) is null).Select(id => $"vendor '{id}'"))
            .ToList();
        if (unknown.Count > 0)
        {
            throw new DecisionRefusedException(
                "Go-ahead",
                $"{string.Join(", ", unknown)} {(unknown.Count == 1 ? "is" : "are")} not in what was read. A project is named by its id in "
                    + "Procore, a vendor by its contact_id in Zoho Books, as the report of what waits shows them.");
        }
    }
}
