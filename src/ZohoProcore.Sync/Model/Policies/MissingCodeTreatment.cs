namespace ZohoProcore.Sync;

/// <summary>
/// What becomes of a code that an order needs and its project does not have.
/// </summary>
public enum MissingCodeTreatment
{
    /// <summary>A person decides, and may have it created.</summary>
    Review,

    /// <summary>
    /// It is created in Procore once the order waits for nothing else. What Procore refuses, and a project whose codes have to have more
    /// than a cost code and a cost type, is a question.
    /// </summary>
    Create,
}
