namespace ZohoBooks.Client;

/// <summary>What a create cannot do without, refused before the wire.</summary>
internal static class Required
{
    public static void Text(Optional<string?> value, string property, string what, string parameterName)
    {
        if (string.IsNullOrWhiteSpace(value.GetValueOrDefault(null)))
            throw new ArgumentException($"{what} needs {property}.", parameterName);
    }

    public static void Value<T>(Optional<T?> value, string property, string what, string parameterName)
        where T : struct
    {
        if (value.GetValueOrDefault(null) is null)
            throw new ArgumentException($"{what} needs {property}.", parameterName);
    }

    public static T NotNull<T>(T? value, string parameterName)
        where T : class => value ?? throw new ArgumentNullException(parameterName);
}
