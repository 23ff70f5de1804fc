namespace Zoho.Procore.Sdk.Shared;

/// <summary>Checks of values that go into an address, made before anything is sent.</summary>
internal static class RouteValue
{
    public static void CheckId(string value, string parameterName)
    {
        if (value is null)
            throw new ArgumentNullException(parameterName);
        if (!IsId(value))
            throw new ArgumentException("An id is 1 to 20 digits, as the API returned it.", parameterName);
    }

    public static void CheckId(long value, string parameterName)
    {
        if (value <= 0)
            throw new ArgumentOutOfRangeException(parameterName, "An id is a positive number, as the API returned it.");
    }

    public static void CheckName(string value, string parameterName)
    {
        if (value is null)
            throw new ArgumentNullException(parameterName);
        if (value.Length is 0 or > 64 || value.Any(static c => c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '_')))
            throw new ArgumentException("A name is 1 to 64 lower-case letters, digits and underscores, as the API returned it.",
                parameterName);
    }

    public static void CheckUuid(string value, string parameterName)
    {
        if (value is null)
            throw new ArgumentNullException(parameterName);
        if (value.Length is 0 or > 64
            || value.Any(static c => c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-')))
        {
            throw new ArgumentException("A UUID is 1 to 64 letters, digits and hyphens, as the API returned it.", parameterName);
        }
    }

    public static bool IsId(string? value)
    {
        if (value is null or { Length: 0 or > 20 })
            return false;
        foreach (char c in value)
        {
            if (c is < '0' or > '9')
                return false;
        }
        return true;
    }
}
