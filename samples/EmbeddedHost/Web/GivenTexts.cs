namespace EmbeddedHost;

/// <summary>Lists of texts as they come in.</summary>
internal static class GivenTexts
{
    /// <summary>The texts; none where the list was not given.</summary>
    /// <exception cref="InputException">One of them is empty, or null.</exception>
    public static string[] Of(IReadOnlyList<string?>? values, string name) => (values ?? []).Any(string.IsNullOrWhiteSpace)
        ? throw new InputException($"\"{name}\" has an empty value. Take it out, or put in its place what is meant.")
        : [.. (values ?? []).OfType<string>()];
}
