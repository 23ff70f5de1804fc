namespace ZohoBooks.Client;

/// <summary>What a call cannot do without, refused before the wire.</summary>
internal static class Required
{
    public static T NotNull<T>(T? value, string parameterName)
        where T : class => value ?? throw new ArgumentNullException(parameterName);
}
