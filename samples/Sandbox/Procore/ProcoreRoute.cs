namespace Sandbox;

/// <summary>An operation: the verb, the path with its variables, and what answers it.</summary>
internal sealed record ProcoreRoute(string Method, string Template, Func<ProcoreCall, ProcoreReply> Handle)
{
    private readonly string[] _segments = Template.Split('/');

    public int Variables { get; } = Template.Count(c => c == '{');

    /// <summary>The path's variables, or null when the path is another one.</summary>
    public Dictionary<string, string>? Match(string[] segments)
    {
        if (segments.Length != _segments.Length)
            return null;
        Dictionary<string, string> variables = new(StringComparer.Ordinal);
        for (int i = 0; i < segments.Length; i++)
        {
            if (_segments[i] is ['{', .. string name, '}'])
                variables[name] = segments[i];
            else if (!string.Equals(_segments[i], segments[i], StringComparison.Ordinal))
                return null;
        }

        return variables;
    }
}
