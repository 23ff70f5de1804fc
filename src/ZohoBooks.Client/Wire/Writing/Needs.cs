namespace ZohoBooks.Client;

/// <summary>The fields that a write cannot do without: what is missing is named all at once, before anything is sent.</summary>
internal sealed class Needs(string what)
{
    private readonly List<string> _missing = [];

    public Needs Text(Optional<string?> value, string property) =>
        That(!string.IsNullOrWhiteSpace(value.GetValueOrDefault(null)), property);

    public Needs Value<T>(Optional<T?> value, string property)
        where T : struct => That(value.GetValueOrDefault(null) is not null, property);

    public Needs That(bool present, string property)
    {
        if (!present)
            _missing.Add(property);
        return this;
    }

    public void Check(string parameterName)
    {
        if (_missing.Count > 0)
            throw new ArgumentException(what + " needs " + string.Join(", ", _missing) + ".", parameterName);
    }
}
