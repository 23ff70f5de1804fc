namespace ZohoProcore.Sync;

/// <summary>A record kind as its name; kinds of other versions are kept.</summary>
internal sealed class RecordKindJsonConverter : TextJsonConverter<RecordKind>
{
    protected override string Format(RecordKind value) => value.ToString();

    protected override bool TryParse(string text, out RecordKind value)
    {
        value = new RecordKind(text);
        return true;
    }
}
