namespace ZohoProcore.Sync;

/// <summary>
/// How vendors of Zoho Books get into Procore's company directory and stay in step there. A field that is empty in Zoho Books says nothing
/// and empties nothing in Procore; payment terms have no place on a vendor of Procore. Numbers of persons (SSN, ITIN, ATIN), bank details,
/// form 1099 and insurance are never copied, whatever the policy.
/// </summary>
public sealed record VendorPolicy
{
    /// <summary>
    /// Whether vendors are written, and who says so. By default nothing is: vendors are linked for their orders, and that is all.
    /// </summary>
    public VendorTreatment Treatment { get; init; }

    /// <summary>The name. Another spelling of the same name is no other name.</summary>
    public FieldOwner Name { get; init; }

    /// <summary>The address: street, city, postcode, state and country.</summary>
    public FieldOwner Address { get; init; }

    /// <summary>The telephone numbers.</summary>
    public FieldOwner Phone { get; init; }

    /// <summary>The e-mail address.</summary>
    public FieldOwner Email { get; init; }

    /// <summary>The web site.</summary>
    public FieldOwner Website { get; init; }

    /// <summary>
    /// The primary contact person. By default nobody looks at it: it is a person's name and number, and Procore's directory is widely read.
    /// It is never written, neither the person nor which one of a company is the primary contact: which fields Procore's call that makes a
    /// person takes is not known here, and none is guessed. Whoever may add people in Procore adds it to the company there and makes
    /// it the primary contact; with <c>Compare</c> the question about it settles by itself then. Where vendors are only linked it is not
    /// looked at.
    /// </summary>
    public ContactPersonTreatment ContactPersons { get; init; }

    /// <summary>
    /// A vendor that is made inactive in Zoho Books, or active again. A person decides by default, because Procore hides an inactive
    /// company everywhere; the question names its open commitments and its projects.
    /// </summary>
    public VendorDeactivation Deactivation { get; init; }

    /// <summary>
    /// Whether the EIN or ABN of a business is copied to a vendor that is made or has none in Procore, where many people read the
    /// directory. Procore keeps no other number. Off by default.
    /// </summary>
    public bool BusinessNumbers { get; init; }

    /// <summary>Whether a policy has vendors written without a person's word about each.</summary>
    internal static bool Writes(VendorPolicy? policy) => policy is { Treatment: VendorTreatment.Create };

    /// <summary>The owner of a field by its name in Procore.</summary>
    internal FieldOwner Of(string field) => field switch
    {
        VendorFieldNames.Name => Name,
        VendorFieldNames.Phone or VendorFieldNames.Mobile => Phone,
        VendorFieldNames.Email => Email,
        VendorFieldNames.Website => Website,
        VendorFieldNames.Register => FieldOwner.Procore,
        _ => Address,
    };
}

/// <summary>What becomes of vendors of Zoho Books in Procore.</summary>
public enum VendorTreatment
{
    /// <summary>They are linked where it is certain, and nothing of them is written.</summary>
    LinkOnly,

    /// <summary>What would be written is a question, and is written when a person says so.</summary>
    Review,

    /// <summary>
    /// Vendors that are nowhere near one of Procore's are made there, and changes follow. What is not certain, and what a person changed
    /// in Procore, is a question.
    /// </summary>
    Create,
}

/// <summary>What becomes of the primary contact person of a vendor in Zoho Books.</summary>
public enum ContactPersonTreatment
{
    /// <summary>Nobody looks at it.</summary>
    Leave,

    /// <summary>
    /// Where a vendor that is linked has another primary contact in Procore, or none, a person is shown both, and corrects one of them.
    /// </summary>
    Compare,
}

/// <summary>What becomes of a vendor in Procore whose contact is made inactive in Zoho Books.</summary>
public enum VendorDeactivation
{
    /// <summary>A person decides.</summary>
    Review,

    /// <summary>It is made inactive in Procore, and active again with its contact.</summary>
    Deactivate,

    /// <summary>It stays as it is in Procore.</summary>
    Leave,
}
