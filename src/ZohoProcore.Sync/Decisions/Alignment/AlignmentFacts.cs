using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>What a plan rests on beside both sides' projects and codes.</summary>
internal sealed record AlignmentFacts
{
    /// <summary>For whom the projects are that Zoho Books does not have, by their ids in Procore.</summary>
    public IReadOnlyDictionary<long, ProjectCustomer> Customers { get; init; } = new Dictionary<long, ProjectCustomer>();

    /// <summary>Who leads projects that are made, by user_id; empty where that is not known.</summary>
    public string LeadId { get; init; } = string.Empty;

    /// <summary>Projects of Procore for which one may have been made that is not seen yet, and until when that is waited for.</summary>
    public IReadOnlyDictionary<long, Instant> Doubtful { get; init; } = new Dictionary<long, Instant>();

    /// <summary>
    /// The project_id that projects of Procore have in Zoho Books by a link, or because the sync made them there, where its list does not
    /// show that: what a list leaves out may stand all the same.
    /// </summary>
    public IReadOnlyDictionary<long, string> Unlisted { get; init; } = new Dictionary<long, string>();

    /// <summary>The names under which the sync made items or accounts that stand, and that no list shows.</summary>
    public IReadOnlyCollection<string> RecordsUnlisted { get; init; } = [];

    /// <summary>Until when options may still come that were sent without an answer; null where none were.</summary>
    public Instant? OptionsDoubtful { get; init; }

    /// <summary>The same of options of the tag of cost types.</summary>
    public Instant? TypesDoubtful { get; init; }

    /// <summary>
    /// The cost types that options stood for, that Procore does not list and does not find by their ids. It answers the same of what the
    /// service account may not see, so none of them is gone before a person says so.
    /// </summary>
    public IReadOnlyCollection<long> TypesNotFound { get; init; } = [];

    /// <summary>What people decided about options that name no cost type of Procore, by option_id.</summary>
    public IReadOnlyDictionary<string, TypeChoice> TypeChoices { get; init; } = new Dictionary<string, TypeChoice>();

    /// <summary>
    /// That another connection is writing cost codes just now, in a sentence, and until when that is waited for; null where none is.
    /// </summary>
    public (string Sentence, Instant Until)? CodesOfAnother { get; init; }

    /// <summary>The custom module that has the cost codes, by its name in the API; null where none has.</summary>
    public string? CodeModule { get; init; }

    /// <summary>Until when an item, account or record may still come that was sent without an answer, by its name.</summary>
    public IReadOnlyDictionary<string, Instant> RecordsDoubtful { get; init; } = new Dictionary<string, Instant>();

    /// <summary>The names of items, accounts or records that the sync wrote: each stands for its code and for nothing else.</summary>
    public IReadOnlyCollection<string> OwnNames { get; init; } = [];

    /// <summary>The account that policy names for items or accounts that are made; null where it is not known.</summary>
    public ZohoAccount? CodeAccount { get; init; }

    /// <summary>Why it is not known, in a sentence; null where it is, or none is needed.</summary>
    public string? CodeAccountUnknown { get; init; }

    /// <summary>The commitments of the sync that stand open in a project of Procore, by number and status.</summary>
    public IReadOnlyDictionary<long, IReadOnlyList<string>> StillOpen { get; init; } = new Dictionary<long, IReadOnlyList<string>>();

    /// <summary>The orders that are not done with a project of Zoho Books, which Procore has closed, by number.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Waiting { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
}

/// <summary>What a person decided about an option that names no cost type of Procore.</summary>
/// <param name="ProcoreId">The cost type that it is; 0 where it is left as it is.</param>
/// <param name="By">Who decided.</param>
internal sealed record TypeChoice(long ProcoreId, string By)
{
    /// <summary>The cost type that it stood for and that is gone from Procore; 0 where they did not say so.</summary>
    public long GoneId { get; init; }
}

/// <summary>An account in Zoho Books.</summary>
internal sealed record ZohoAccount(string Id, string Name);

/// <summary>A customer in Zoho Books.</summary>
internal sealed record ZohoCustomer(string Id, string Name, bool IsActive)
{
    /// <summary>The company behind the name, or empty.</summary>
    public string CompanyName { get; init; } = string.Empty;
}

/// <summary>For whom a project is: a customer, or why that is not known.</summary>
internal sealed record ProjectCustomer
{
    /// <summary>The customer; null where it is not known.</summary>
    public ZohoCustomer? Customer { get; init; }

    /// <summary>What says so, in words.</summary>
    public string Evidence { get; init; } = string.Empty;

    /// <summary>Why it is not known, after the project's name.</summary>
    public string Why { get; init; } = string.Empty;

    /// <summary>What to do about that.</summary>
    public string NextStep { get; init; } = string.Empty;

    /// <summary>What the customer may be called; empty where nothing says it.</summary>
    public string Called { get; init; } = string.Empty;

    /// <summary>The customers that a person could choose, the likeliest first.</summary>
    public IReadOnlyList<Candidate> Candidates { get; init; } = [];

    /// <summary>The decision that a person made when it had another number or name, by its id; null where none was.</summary>
    public string? Lapsed { get; init; }

    /// <summary>Whether a person left the project out.</summary>
    public bool IsLeftOut { get; init; }
}
