using System.Reflection;
using System.Text.Json;

namespace EmbeddedHost;

/// <summary>What an address of the API takes, as its handler says it.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The address, with the names of its parts in braces.</param>
/// <param name="PathParameters">The names of those parts.</param>
/// <param name="QueryParameters">What may stand behind the address.</param>
/// <param name="Body">What the body is; null where none is taken.</param>
internal sealed record ApiOperation(string Method, string Path, IReadOnlyList<string> PathParameters, IReadOnlyList<ParameterInfo> QueryParameters, Type? Body)
{
    /// <summary>The operation of an endpoint; null where it is none of the API's.</summary>
    public static ApiOperation? Of(Endpoint? endpoint)
    {
        if (endpoint is not RouteEndpoint route || route.Metadata.GetMetadata<ApiMark>() is null) return null;
        if (route.Metadata.GetMetadata<MethodInfo>() is not { } handler || route.Metadata.GetMetadata<HttpMethodMetadata>() is not { HttpMethods: [var method, ..] }) return null;
        string[] path = [.. route.RoutePattern.Parameters.Select(parameter => parameter.Name)];
        var parameters = handler.GetParameters();
        return new(
            method,
            "/" + (route.RoutePattern.RawText ?? string.Empty).TrimStart('/'),
            path,
            [.. parameters.Where(one => IsSimple(one.ParameterType) && !path.Contains(one.Name, StringComparer.OrdinalIgnoreCase))],
            parameters.Select(one => one.ParameterType).FirstOrDefault(type => type.Namespace == typeof(ApiOperation).Namespace && type.Name.EndsWith("Request", StringComparison.Ordinal)));
    }

    /// <summary>The members that a body may have, as they are written.</summary>
    public static IReadOnlyList<string> MembersOf(Type body) => [.. body.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(one => JsonNamingPolicy.CamelCase.ConvertName(one.Name))];

    private static bool IsSimple(Type type) => type == typeof(string) || (Nullable.GetUnderlyingType(type) ?? type).IsPrimitive;
}

/// <summary>Marks what belongs to the API: it takes what it knows and nothing else, and stands in its description.</summary>
internal sealed record ApiMark;
