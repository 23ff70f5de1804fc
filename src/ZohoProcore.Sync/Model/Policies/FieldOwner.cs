namespace ZohoProcore.Sync;

/// <summary>Whose word counts for a field of a commitment once the commitment stands in Procore.</summary>
public enum FieldOwner
{
    /// <summary>
    /// Zoho's: it follows the order. A person's change in Procore is a question, and is never overwritten without an answer.
    /// </summary>
    Zoho,

    /// <summary>
    /// It follows the order until a person changes it in Procore. From then on it is Procore's: neither compared nor written, and never a
    /// question.
    /// </summary>
    ProcoreOnceTouched,

    /// <summary>Procore's from the beginning: written when the commitment is made, and never again.</summary>
    Procore,
}
