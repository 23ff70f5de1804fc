using System.Reflection;

namespace Testing;

/// <summary>
/// A fake of an interface that answers what the test says and nothing else. It names no member that the test does not need, so it goes on compiling
/// when the interface gets more of them.
/// </summary>
/// <typeparam name="T">The interface.</typeparam>
public class Fake<T> : DispatchProxy
    where T : class
{
    private Dictionary<string, Func<object?[], object?>> _answers = [];

    /// <summary>Makes one.</summary>
    /// <param name="answers">What members answer, each by its name; a property's is <c>get_Name</c>.</param>
    public static T Of(params (string Member, Func<object?[], object?> Answer)[] answers)
    {
        T fake = Create<T, Fake<T>>();
        ((Fake<T>)(object)fake)._answers = answers.ToDictionary(one => one.Member, one => one.Answer);
        return fake;
    }

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        _answers.TryGetValue(targetMethod!.Name, out var answer)
            ? answer(args ?? [])
            : throw new NotSupportedException($"{typeof(T).Name}.{targetMethod.Name} was not expected.");
}
