namespace ZohoProcore.Sync;

/// <summary>What a person's decision said, in words for the audit: whoever reads that alone knows what was decided. Pure.</summary>
internal static class DecisionWords
{
    /// <summary>What a decision is about beyond its question: the fields with their values, what was accepted, or what is linked.</summary>
    /// <param name="changes">What is stored for it.</param>
    public static string Of(ChangeSet changes)
    {
        if (changes.Links.Count > 0)
        {
            return $"{changes.Links[0].Kind} {changes.Links[0].ZohoId}.";
        }

        var taken = changes.Decisions.Count == 0 ? null : changes.Decisions[0];
        return taken switch
        {
            { Action: ReviewAction.KeepProcore or ReviewAction.OverwriteProcore, Fields: { Count: > 0 } fields } =>
                $"In Procore, and by Zoho Books: {string.Join("; ", fields.Select(Words))}.",
            { Accepted: { Count: > 0 } facts } => $"It rests on: {string.Join("; ", facts).TrimEnd('.')}.",
            _ => string.Empty,
        };
    }

    private static string Words(FieldDifference field) => $"{field.Field} '{Quoted(field.Procore)}' '{Quoted(field.Zoho)}'";

    // What stands between two signs is one value.
    private static string Quoted(string value) => value.Replace('\'', '\u2019');
}
