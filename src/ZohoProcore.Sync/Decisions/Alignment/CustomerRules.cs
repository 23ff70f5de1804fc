namespace ZohoProcore.Sync;

/// <summary>
/// Says for which customer a project is that is made in Zoho Books: whom a person chose, whom policy names for it, whom its field or its
/// prime contracts in Procore name, or whom policy names for all. What is named and not certain is a question, and never the next best.
/// Pure.
/// </summary>
internal static class CustomerRules
{
    private const int MostCandidates = 20;

    /// <summary>What the project's field or policy names.</summary>
    /// <param name="what">What names it, in words.</param>
    /// <param name="named">The name or contact_id.</param>
    /// <param name="found">The one customer of that name or id; null where there is none, or not one.</param>
    /// <param name="next">What to correct where there is none.</param>
    public static ProjectCustomer Named(string what, string named, ZohoCustomer? found, string next) => found is { IsActive: true }
        ? new() { Customer = found, Evidence = what }
        : new()
        {
            Called = named,
            Why = $"is to be done for '{named}' ({what}), and Zoho Books has "
                + (found is null ? "not one customer of that name or id." : "it as an inactive customer."),
            NextStep = next,
        };

    /// <summary>Whom prime contracts name as the owner; null where there are none.</summary>
    /// <param name="owners">The names of the owners, each once; null where the contracts may not be seen.</param>
    /// <param name="customers">All customers of Zoho Books.</param>
    /// <param name="unreadable">Why some of those can't be read; null where all can.</param>
    public static ProjectCustomer? Owner(
        IReadOnlyList<string>? owners, IReadOnlyList<ZohoCustomer> customers, string? unreadable = null)
    {
        if (owners is null)
        {
            return new()
            {
                Why = "needs a customer in Zoho Books, and the service account may not see its prime contracts, or not whose they are.",
                NextStep = "Give the service account the tool Prime Contracts of the project in Procore, or choose the customer here.",
            };
        }

        if (owners.Count != 1)
        {
            return owners.Count == 0 ? null : new()
            {
                Called = owners[0],
                Why = $"has prime contracts of several owners: {string.Join(", ", owners.Select(owner => $"'{owner}'"))}.",
                NextStep = "Choose the customer here, or name it under alignment.customers.",
            };
        }

        var canonical = CompanyName.Parse(owners[0]).Canonical;
        var same = customers.Where(one => canonical.Length > 0 && IsCalled(one, canonical)).ToList();
        if (same.Count == 1 && unreadable is not null)
        {
            return new()
            {
                Called = owners[0],
                Why = $"is done for '{owners[0]}' by its prime contract, and whether one customer of Zoho Books alone is called so is not "
                    + $"known: {unreadable}",
                NextStep = "Correct the customer that can't be read in Zoho Books, or choose the customer here.",
            };
        }

        return same is [{ IsActive: true } only]
            ? new() { Customer = only, Evidence = $"the owner of its prime contract is '{owners[0]}'" }
            : new()
            {
                Called = owners[0],
                Why = $"is done for '{owners[0]}' by its prime contract, and Zoho Books has "
                    + (same.Count == 0 ? "no customer of that name."
                        : same.Count == 1 ? "it as an inactive customer."
                        : $"{same.Count} customers of that name."),
                NextStep = "Choose the customer here, or give it that name in Zoho Books.",
            };
    }

    /// <summary>What would name one can't be read.</summary>
    public static ProjectCustomer Unread(string why) => new()
    {
        Why = $"needs a customer in Zoho Books, and what Procore says of it can't be read: {why}",
        NextStep = "Look again once Procore answers, or choose the customer here.",
    };

    /// <summary>The project as a person sees it who decides about it.</summary>
    public static IReadOnlyList<string> FactsOf(ProcoreProject project) => [project.Number, project.Name];

    /// <summary>Nothing names one.</summary>
    public static ProjectCustomer Nobody(ProcoreProject project) => new()
    {
        Why = "needs a customer in Zoho Books, and policy names none for it.",
        NextStep = $"Choose the customer here, or name one under alignment.customers, as in {{ \"{project.Number}\": \"…\" }}, or one "
            + "for all under alignment.customer.",
    };

    /// <summary>With the customers that a person could choose.</summary>
    public static ProjectCustomer With(ProjectCustomer unknown, IReadOnlyList<ZohoCustomer> customers)
    {
        var called = CompanyName.Parse(unknown.Called);
        return unknown with
        {
            Candidates =
            [
                .. customers.Where(customer => customer.IsActive)
                    .Select(customer => (Customer: customer, Likeness: Likeness(customer, called)))
                    .OrderByDescending(one => one.Likeness).ThenBy(one => one.Customer.Name, StringComparer.Ordinal).Take(MostCandidates)
                    .Select(one => new Candidate(0, one.Customer.Name, Reason(one.Likeness)) { ZohoId = one.Customer.Id }),
            ],
        };
    }

    private static bool IsCalled(ZohoCustomer customer, string canonical) =>
        CompanyName.Parse(customer.Name).Canonical == canonical || CompanyName.Parse(customer.CompanyName).Canonical == canonical;

    private static int Likeness(ZohoCustomer customer, CompanyName called) => called.Canonical.Length == 0 ? 0
        : IsCalled(customer, called.Canonical) ? 2
        : CompanyName.Parse(customer.Name).Tokens.Intersect(called.Tokens, StringComparer.Ordinal).Any() ? 1 : 0;

    private static string Reason(int likeness) => likeness switch
    {
        2 => "has the same name",
        1 => "has a word of the name",
        _ => "a customer",
    };
}
