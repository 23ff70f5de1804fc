using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>
/// Decides which call goes wrong, and how, by seed: the n-th call of a side meets the same fate in every run. The server applies
/// the plan around both APIs; an API itself does not look at it. Thread-safe.
/// </summary>
public sealed class FaultPlan
{
    private readonly int _seed;
    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private readonly Dictionary<FaultKind, int> _injected = [];
    private readonly int[] _calls = new int[2];
    private List<ActiveRule> _rules;

    /// <summary>Makes a plan.</summary>
    public FaultPlan(int seed, IEnumerable<FaultRule> rules, TimeProvider time)
    {
        _seed = seed;
        _time = time;
        _rules = [.. rules.Select(rule => new ActiveRule(rule))];
    }

    /// <summary>Replaces the rules.</summary>
    public void Set(IEnumerable<FaultRule> rules)
    {
        lock (_gate) _rules = [.. rules.Select(rule => new ActiveRule(rule))];
    }

    /// <summary>Takes the next call's fate: a fault, or null when nothing goes wrong.</summary>
    public FaultKind? Next(SandboxSide side, SandboxRequest request)
    {
        lock (_gate)
        {
            if (_rules.Count == 0) return null;
            var call = _calls[(int)side]++;
            var now = _time.GetUtcNow();
            for (var i = 0; i < _rules.Count; i++)
            {
                var active = _rules[i];
                var rule = active.Rule;
                if (rule.Side != side || rule.Until <= now || active.Done >= rule.Count) continue;
                if (rule.Method is { } method && !string.Equals(method, request.Method, StringComparison.OrdinalIgnoreCase)) continue;
                if (rule.PathContains is { } part && !request.Path.Contains(part, StringComparison.Ordinal)) continue;
                if (new Dice(_seed + (long)call * 7919, rule.Kind.ToString()).Below(1000) >= rule.PerMille) continue;
                active.Done++;
                _injected[rule.Kind] = _injected.GetValueOrDefault(rule.Kind) + 1;
                return rule.Kind;
            }

            return null;
        }
    }

    /// <summary>The counts of injected faults by kind, and the rules in force, as JSON.</summary>
    public JsonObject Describe()
    {
        lock (_gate)
        {
            var injected = new JsonObject();
            foreach (var (kind, count) in _injected.OrderBy(pair => pair.Key)) injected[kind.ToString()] = count;
            var rules = new JsonArray([.. _rules.Select(JsonNode? (active) => new JsonObject
            {
                ["side"] = RequestLog.Name(active.Rule.Side),
                ["kind"] = active.Rule.Kind.ToString(),
                ["perMille"] = active.Rule.PerMille,
                ["until"] = active.Rule.Until is { } until ? RequestLog.Instant(until) : null,
                ["count"] = active.Rule.Count,
                ["done"] = active.Done,
            })]);
            return new JsonObject { ["injected"] = injected, ["rules"] = rules };
        }
    }

    private sealed class ActiveRule(FaultRule rule)
    {
        public FaultRule Rule => rule;

        public int Done { get; set; }
    }
}
